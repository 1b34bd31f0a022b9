package org.guildhall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;

/**
 * Somebody at a page, who finds things as people do: by what is written on them, in their language. What is written is
 * named by its message.
 */
final class Someone {

    private final Page page;
    private final boolean scripts;
    private final Reading reading;

    private Someone(Visit visit, String language) {
        this.page = visit.another();
        this.scripts = visit.hasScripts();
        this.reading = new Reading(Locale.of(language), ZoneOffset.UTC, RunningGuildhall.time());
    }

    /** Somebody of the demo, signed in, at their first page. */
    static Someone signedIn(Visit visit, DemoPerson person) {
        Someone someone = new Someone(visit, person.language());
        return someone.opens(person.signIn());
    }

    /** Whoever holds a link, at the page that it opens. */
    static Someone byLink(Visit visit, String language, String link) {
        return new Someone(visit, language).opens(link);
    }

    /** Whoever finds a letter in the mailbox of the demo, newest first, and follows its link. */
    static Someone readingTheirMail(Visit visit, String address, String kind, String words) {
        String subject = Mailbox.newest(address, kind, words).subject();
        Someone someone =
                stranger(visit, "en").opens("/demo/mailbox?q=" + address).followsLink(subject);
        someone.page().getByText(someone.words("demo.mailbox.plain")).first().click();
        someone.main().locator("a[href*='/l/']").first().click();
        return someone;
    }

    /** Somebody whom nobody knows. */
    static Someone stranger(Visit visit, String language) {
        return new Someone(visit, language);
    }

    /** Somebody with an account, who asks for a link that signs them in, and follows it. */
    static Someone signingInByMail(Visit visit, String language, String email) {
        Someone someone = stranger(visit, language).opens("/sign-in");
        someone.field("people.sign-in.email").fill(email);
        someone.presses("people.sign-in.send");
        return someone.opens(Mailbox.newest(email, "sign-in", "").link()).presses("people.link.go");
    }

    Page page() {
        return page;
    }

    Someone opens(String path) {
        page.navigate(path.startsWith("http") ? path : RunningGuildhall.address() + path);
        return this;
    }

    /** The words of a message as this person reads them. */
    String words(String key, Object... arguments) {
        return read(() -> Say.text(key, arguments));
    }

    String day(LocalDate day) {
        return read(() -> Say.day(day));
    }

    String hours(long minutes) {
        return read(() -> Say.hours(minutes));
    }

    private String read(Supplier<String> what) {
        return reading.read(what);
    }

    Someone follows(String key, Object... arguments) {
        return followsLink(words(key, arguments));
    }

    /** Follows a link by what is written on it, where that is no message. */
    Someone followsLink(String label) {
        main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        return this;
    }

    Someone presses(String key, Object... arguments) {
        button(key, arguments).click();
        return this;
    }

    Locator button(String key, Object... arguments) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words(key, arguments))
                                .setExact(true))
                .first();
    }

    Someone writes(String key, String text) {
        field(key).fill(text);
        return this;
    }

    /** A field whose label begins with the message: what is optional says so behind it. */
    Locator field(String key) {
        return main().getByLabel(words(key)).first();
    }

    Someone chooses(String key, String option) {
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(words(key)))
                .getByLabel(option)
                .first()
                .check();
        return this;
    }

    Someone ticks(String label) {
        main().getByLabel(label).first().check();
        return this;
    }

    Someone hands(String key, Path file) {
        field(key).setInputFiles(file);
        return this;
    }

    /** Takes up what awaits them, from their inbox; looks again until it is there. */
    Someone takesUp(String key, Object... arguments) {
        Locator ask = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words(key, arguments)));
        for (int tries = 0; tries < 100; tries++) {
            opens("/inbox");
            if (ask.count() > 0) break;
            page.waitForTimeout(200);
        }
        ask.first().click();
        return this;
    }

    Someone sees(String key, Object... arguments) {
        return seesText(words(key, arguments));
    }

    Someone seesText(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    /** Sees what is under way come: by itself, or by looking again where there are no scripts. */
    Someone comesToSee(String key, Object... arguments) {
        return comesToSeeText(words(key, arguments));
    }

    Someone comesToSeeText(String text) {
        Locator words = page.getByText(text).first();
        for (int tries = 0; tries < 100 && !scripts && !words.isVisible(); tries++) {
            page.waitForTimeout(200);
            page.reload();
        }
        return seesText(text);
    }

    Someone seesNo(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    Someone isAt(String key, Object... arguments) {
        assertThat(page.locator("h1")).hasText(words(key, arguments));
        return this;
    }

    /** The path of the page, as it stands in the address. */
    String path() {
        return page.url().substring(RunningGuildhall.address().length());
    }

    private Locator main() {
        return page.locator("main");
    }
}
