package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What surrounds every page: who reads it, where they are, where they may go. One for each request. */
public final class Shell {

    private static final ScopedValue<Shell> CURRENT = ScopedValue.newInstance();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Visitors.Visitor visitor;
    private final List<PlaceCounts> counts;
    private final boolean demo;
    private final boolean texts;
    private @Nullable List<Place> places;

    Shell(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitors.Visitor visitor,
            List<PlaceCounts> counts,
            boolean demo,
            boolean texts) {
        this.request = request;
        this.response = response;
        this.visitor = visitor;
        this.counts = counts;
        this.demo = demo;
        this.texts = texts;
    }

    /** A place in the navigation; the short label is for the bottom bar of a phone. */
    public record Place(String label, String shortLabel, String path, String icon, boolean current, long count) {

        /** Whether the count tells how many there are, not how many wait. */
        public boolean calm() {
            return !path.equals("/home") && !path.equals("/inbox");
        }
    }

    /** A language that the page can be read in. */
    public record Language(String tag, String name, boolean current) {}

    public static Shell current() {
        return CURRENT.get();
    }

    /** The address of a path inside Guildhall, under the door by which the person came. */
    public static String to(String path) {
        return CURRENT.isBound() ? CURRENT.get().request.getContextPath() + path : path;
    }

    <X extends Throwable> void through(Reading.Step<X> step) throws X {
        ScopedValue.where(CURRENT, this).<Boolean, X>call(() -> {
            step.run();
            return true;
        });
    }

    public String locale() {
        return Reading.current().locale().toLanguageTag();
    }

    public String direction() {
        return Reading.current().direction();
    }

    public Actor actor() {
        return visitor.actor();
    }

    public boolean signedIn() {
        return !actor().isNobody();
    }

    public boolean byLink() {
        return actor().byLink();
    }

    /** The administrator who acts for the person, and until when; empty where nobody does. */
    public Optional<Door.Assistance> assistance() {
        return actor().door() instanceof Door.Assistance it ? Optional.of(it) : Optional.empty();
    }

    public String personName() {
        return actor().name();
    }

    /** The role and the organisation the person acts for, in words. */
    public String hatLabel() {
        return visitor.hatLabel();
    }

    public List<Visitors.HatChoice> hats() {
        return visitor.hats();
    }

    /** The places of the person's role, most used first. */
    public List<Place> places() {
        if (actor().isNobody() || byLink()) {
            return List.of();
        }
        if (places == null) {
            Map<String, Long> waiting = new HashMap<>();
            counts.forEach(it -> waiting.putAll(it.of(actor())));
            places = Places.of(actor(), path(), waiting);
        }
        return places;
    }

    /** The way to a page that names none itself: the place it lies under, else the person's first one. */
    public List<Crumb> way(List<Crumb> named) {
        List<Place> places = named.isEmpty() && path().indexOf('/', 1) > 0 ? places() : List.of();
        return places.stream()
                .filter(Place::current)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(it -> List.of(new Crumb(it.label(), it.path())))
                .orElse(named);
    }

    /** The path of this page inside Guildhall. */
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The address of this page with its filters. */
    public String address() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page of ours that the request was sent from; the first page where it does not say, or comes from elsewhere. */
    String cameFrom() {
        String referrer = request.getHeader("Referer");
        String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        boolean ours = referrer != null && referrer.startsWith(address + "/") && !referrer.startsWith(address + "//");
        return ours ? referrer.substring(address.length()) : "/";
    }

    public String csrf() {
        return token().map(CsrfToken::getToken).orElse("");
    }

    public String csrfName() {
        return token().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    private Optional<CsrfToken> token() {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** A fresh key for a form, so that posting it twice writes once. */
    public String key() {
        return Ids.next().toString();
    }

    /** What has just been done, said once. */
    public Optional<String> notice() {
        return NoticeCookie.take(request, response).map(Notice::text);
    }

    void leave(Notice notice) {
        NoticeCookie.leave(notice, request, response);
    }

    public List<Language> languages() {
        return Reading.LANGUAGES.stream()
                .map(language -> new Language(
                        language.toLanguageTag(),
                        name(language),
                        language.equals(Reading.current().locale())))
                .toList();
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** Whether people may have text messages beside letters. */
    public boolean texts() {
        return texts;
    }

    public boolean demo() {
        return demo;
    }

    /** Where the demonstration's letters are, outside every door: whoever came by a link finds the next letter too. */
    public String mailbox() {
        return "/demo/mailbox";
    }

    /** Where the letters of one address are. */
    public String mailboxOf(String address) {
        return Look.with(mailbox(), "q", address);
    }

    /** Whether htmx asks for the main part alone. */
    public boolean fragment() {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Where live news come from. */
    public String liveUrl() {
        return to("/live");
    }

    /** A value for a query string. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The product's name and the page's, for the window. */
    public String windowTitle(String title) {
        return title + " · " + Say.text("platform.name");
    }
}
