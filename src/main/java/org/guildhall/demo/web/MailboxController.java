package org.guildhall.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guildhall.demo.Mailbox;
import org.guildhall.demo.MailboxLetter;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every letter of the demonstration, open to whoever looks at it: the people in it are invented. */
@Controller
@ConditionalOnProperty("guildhall.demo")
class MailboxController {

    private static final Actor SHOWMAN = Actor.system("demo");
    private static final int SIZE = 25;

    /** A letter styles itself, loads nothing, runs nothing, and its links open in the whole window. */
    private static final String LETTERS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups";

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/demo/mailbox")
    Page list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after) {
        String path = q.isBlank() ? "/demo/mailbox" : Look.with("/demo/mailbox", "q", q);
        return Acting.as(
                SHOWMAN,
                () -> new MailboxPage(
                        mailbox.list(q, after, SIZE),
                        after == null ? mailbox.texts(q) : List.of(),
                        q,
                        path,
                        after != null));
    }

    @GetMapping("/demo/mailbox/{id}")
    Page letter(@PathVariable UUID id) {
        return new MailboxLetterPage(one(id));
    }

    @GetMapping("/demo/mailbox/{id}/html")
    void html(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        String html = one(id).html().replaceFirst("<head>", "<head><base target=\"_top\">");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", LETTERS_POLICY);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private MailboxLetter one(UUID id) {
        return Acting.as(SHOWMAN, () -> mailbox.one(id)).orElseThrow(NotFound::new);
    }
}
