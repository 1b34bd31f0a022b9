package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.people.Device;
import org.guildhall.people.Passkeys;
import org.guildhall.people.Person;
import org.guildhall.people.Sessions;
import org.guildhall.people.SignIn;
import org.guildhall.people.Way;
import org.guildhall.platform.limits.Limit;
import org.guildhall.platform.limits.Limits;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out by a one-time link. */
@Controller
class SignInController {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    // whom the last link went to, for the page that says so
    private static final String SENT_TO = "guildhall.sent-to";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Limits limits;
    private final InstantSource time;

    SignInController(SignIn signIn, Sessions sessions, Passkeys passkeys, Limits limits, InstantSource time) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.limits = limits;
        this.time = time;
    }

    @GetMapping("/sign-in")
    Page form(HttpSession session) {
        return page("", Problems.none(), session);
    }

    private SignInPage page(String email, Problems problems, HttpSession session) {
        return new SignInPage(email, problems, Challenges.SIGN_IN.of(session, time.instant()), passkeys.site());
    }

    @PostMapping("/sign-in")
    Object send(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        if (!isAddress(email)) {
            return Page.invalid(
                    page(email, Problems.of("email", Say.text("people.sign-in.email-wrong")), request.getSession()));
        }
        Optional<Duration> wait = limits.take(Limit.LETTERS_FROM, request.getRemoteAddr())
                .or(() -> limits.take(Limit.LETTERS_TO, email.strip().toLowerCase(Locale.ROOT)));
        if (wait.isPresent()) {
            return Page.with(
                    HttpStatus.TOO_MANY_REQUESTS,
                    page(email, Problems.of("email", tooMany(wait.get())), request.getSession()));
        }
        signIn.sendLink(email, AskingBrowser.remember(request, response), device(request));
        request.getSession().setAttribute(SENT_TO, email.strip());
        return Redirect.to("/sign-in/sent");
    }

    @GetMapping("/sign-in/sent")
    Object sent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SENT_TO) instanceof String email
                ? new LinkSentPage(email)
                : Redirect.to("/sign-in");
    }

    private static String tooMany(Duration wait) {
        return Say.text("people.sign-in.too-many", wait.plusSeconds(59).toMinutes());
    }

    /** Whether it looks like an e-mail address; only a letter can tell whether it is one. */
    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed.strip()).matches();
    }

    @GetMapping("/sign-in/{token}")
    Object open(@PathVariable String token, HttpServletRequest request) {
        return signIn.open(token, AskingBrowser.of(request))
                .<Object>map(link -> page(token, link))
                .orElseGet(() -> Page.with(HttpStatus.GONE, new DeadLinkPage()));
    }

    private static Page page(String token, SignIn.Open link) {
        return link.asker()
                ? new SignInLinkPage(token, link.owner().name())
                : new OtherBrowserPage(token, link.owner().name(), link.askedIn(), link.askedAt());
    }

    /**
     * Signs in.
     *
     * @param here chosen by who wants to sign in although another browser had asked for the link
     */
    @PostMapping("/sign-in/{token}")
    Object use(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean here,
            HttpServletRequest request) {
        SignIn.Open link = signIn.open(token, AskingBrowser.of(request)).orElse(null);
        if (link != null && !link.asker() && !here) {
            return Page.with(HttpStatus.CONFLICT, page(token, link));
        }
        String elsewhere = link == null || link.asker() ? null : device(request).names();
        return signIn.use(token, elsewhere)
                .<Object>map(person -> enter(person, request))
                .orElseGet(() -> Page.with(HttpStatus.GONE, new DeadLinkPage()));
    }

    @PostMapping("/sign-out")
    Redirect leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request);
        // computers are shared: no draft stays for whoever comes next; pages are not kept anyway
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return Redirect.to("/", Notice.of("people.signed-out"));
    }

    private Redirect enter(Person person, HttpServletRequest request) {
        sessions.enter(request, person.id(), Way.LETTER);
        return Redirect.to("/home");
    }

    private static Device device(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    }
}
