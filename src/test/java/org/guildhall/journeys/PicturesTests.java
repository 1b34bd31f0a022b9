package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the pictures of the README from the demo: {@code -Dtest=PicturesTests -Dguildhall.pictures=write}. */
@EnabledIfSystemProperty(named = "guildhall.pictures", matches = "write")
class PicturesTests {

    private static final Path FOLDER = Path.of("docs/pictures");
    private static final long MOST_BYTES = 150 * 1024;
    private static final int HIGHEST = 760;

    @RegisterExtension
    final Visit desk = Visit.atADesk();

    @RegisterExtension
    final Visit phone = Visit.onAPhone();

    @RegisterExtension
    final Visit arabicPhone = Visit.onAPhone().in("ar").inTheDark();

    @Test
    void the_front_page() throws IOException {
        take(Someone.stranger(desk, "en").opens("/"), "front");
    }

    @Test
    void what_a_coordinator_sees_first() throws IOException {
        take(Someone.signedIn(desk, of("COORDINATOR", "en")), "overview");
    }

    @Test
    void a_supervisor_approves_a_week_on_a_phone() throws IOException {
        String link = Mailbox.awaiting("logbook.ask.week", "en").getFirst().link();
        take(Someone.byLink(phone, "en", link), "approval");
    }

    @Test
    void a_learners_home_in_arabic_in_the_dark() throws IOException {
        String address = Mailbox.awaiting("assessment.ask.self", "ar").stream()
                .map(Mailbox.Letter::toAddress)
                .findFirst()
                .orElse("learner35@harbour.example");
        take(Someone.signingInByMail(arabicPhone, "ar", address).opens("/home"), "home-arabic");
    }

    private DemoPerson of(String role, String language) {
        return DemoPerson.all(desk.page()).stream()
                .filter(it -> it.role().equals(role) && it.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static void take(Someone who, String name) throws IOException {
        who.page().waitForFunction("() => document.fonts.status === 'loaded'");
        ViewportSize size = who.page().viewportSize();
        byte[] picture = who.page()
                .screenshot(new Page.ScreenshotOptions().setClip(0, 0, size.width, Math.min(size.height, HIGHEST)));
        assertThat(picture.length).as("bytes of " + name).isLessThan((int) MOST_BYTES);
        Files.write(FOLDER.resolve(name + ".png"), picture);
    }
}
