package org.guildhall.platform.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.mail.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the provider tells us: what became of a message, and what people answer. Anybody can reach these addresses, so the
 * signature is looked at before anything else; without it there is nothing here.
 */
@Controller
class ReportsController {

    static final String REPORTS = "/sms/reports";
    static final String ANSWERS = "/sms/answers";

    private static final Actor PROVIDER = Actor.system("text messages");
    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final Set<String> STOP =
            Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "arret", "arrêt", "alto", "توقف");
    private static final Set<String> START = Set.of("start", "unstop", "yes");

    private final TextStore texts;
    private final Numbers numbers;
    private final TextSettings settings;
    private final Letters letters;
    private final TransactionTemplate transactions;

    ReportsController(
            TextStore texts,
            Numbers numbers,
            TextSettings settings,
            Letters letters,
            PlatformTransactionManager transactions) {
        this.texts = texts;
        this.numbers = numbers;
        this.settings = settings;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** What became of a message: {@code MessageStatus}, and {@code ErrorCode} where it did not arrive. */
    @PostMapping(REPORTS)
    ResponseEntity<Void> report(
            HttpServletRequest request,
            @RequestHeader(name = Signature.HEADER, required = false) @Nullable String signature,
            @RequestParam(name = "MessageSid", defaultValue = "") String message,
            @RequestParam(name = "MessageStatus", defaultValue = "") String status,
            @RequestParam(name = "ErrorCode", defaultValue = "") String error) {
        if (!isProven(request, signature, REPORTS)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Integer code = error.matches("\\d{1,6}") ? Integer.valueOf(error) : null;
        asSystem(() -> texts.reported(message, status, code)
                .ifPresent(
                        number -> Refusals.stops(code == null ? 0 : code).ifPresent(why -> numbers.stop(number, why))));
        return ResponseEntity.noContent().build();
    }

    /** What somebody answers: STOP and START are heard, the rest is not ours to read. */
    @PostMapping(ANSWERS)
    ResponseEntity<String> answer(
            HttpServletRequest request,
            @RequestHeader(name = Signature.HEADER, required = false) @Nullable String signature,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        if (!isProven(request, signature, ANSWERS)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String word = body.strip().toLowerCase(Locale.ROOT);
        if (STOP.contains(word)) {
            asSystem(() -> numbers.stop(from, "stop"));
        } else if (START.contains(word)) {
            asSystem(() -> numbers.goOn(from));
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    private boolean isProven(HttpServletRequest request, @Nullable String signature, String path) {
        String query = request.getQueryString();
        String address = letters.address() + path + (query == null ? "" : "?" + query);
        return settings.isSet() && Signature.proves(signature, settings.secret(), address, request.getParameterMap());
    }

    private void asSystem(Runnable work) {
        Acting.as(PROVIDER, () -> transactions.executeWithoutResult(status -> work.run()));
    }
}
