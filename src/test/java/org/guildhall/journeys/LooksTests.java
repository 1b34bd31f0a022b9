package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * No look is lost by accident: the design page in both lights and directions, and three acts of the demo at a clock that
 * stands still, beside the pictures in {@code src/test/resources/looks}. Who means to change a look takes them again with
 * {@code -Dtest=LooksTests -Dtest.excludedGroups= -Dguildhall.looks=write} and opens them.
 */
@Tag("thorough")
@GuildhallJourney
@TestPropertySource(properties = {"guildhall.demo=true", "guildhall.demo.fill=false", "guildhall.test.jobs=false"})
class LooksTests {

    private static final Path KEPT = Path.of("src/test/resources/looks");
    private static final Path TAKEN = Path.of("target/looks");
    private static final boolean WRITE = "write".equals(System.getProperty("guildhall.looks"));

    /** Of 255, in any colour: less is the smoothing of letters. */
    private static final int DIFFERENT = 40;

    private static final double AT_MOST = 0.005;

    /** People have other ids in every run, and colours by them. */
    private static final String ONE_COLOUR =
            "() => document.querySelectorAll('[class*=hue-]').forEach(it => it.className = it.className.replace(/hue-\\d/, 'hue-0'))";

    @RegisterExtension
    final Visit desk = Visit.atADesk();

    @RegisterExtension
    final Visit phone = Visit.onAPhone();

    @Autowired
    Demo demo;

    @LocalServerPort
    int port;

    @BeforeEach
    void loadDemo() {
        demo.load();
    }

    @ParameterizedTest
    @CsvSource({"light,ltr", "dark,ltr", "light,rtl", "dark,rtl"})
    void the_design_page(String theme, String direction) throws IOException {
        Page page = desk.page();
        page.navigate(address("/design?theme=" + theme + "&direction=" + direction));
        compare(page, "design-" + theme + "-" + direction);
    }

    @Test
    void somebody_at_work_logs_a_day() throws IOException {
        Page page = signedIn(phone, "PROFESSIONAL");
        String placement = page.locator("main a[href*='/placements/']")
                .first()
                .getAttribute("href")
                .replaceAll("(/placements/[0-9a-f-]+).*", "$1");
        page.navigate(address(placement + "/days/2026-05-14"));
        compare(page, "log-a-day");
    }

    @Test
    void a_supervisor_approves_a_week() throws IOException {
        Page page = signedIn(phone, "SUPERVISOR");
        page.locator("main a[href*='/weeks/']").first().click();
        page.waitForURL("**/weeks/**");
        compare(page, "approve-a-week");
    }

    @Test
    void a_coordinator_sees_what_is_off_track() throws IOException {
        compare(signedIn(desk, "COORDINATOR"), "off-track");
    }

    private Page signedIn(Visit visit, String role) {
        Page page = visit.page();
        page.navigate(address("/demo/people.json"));
        String door = page.evaluate(
                        "role => JSON.parse(document.body.innerText).find(it => it.role === role).signIn", role)
                .toString();
        page.navigate(address(door));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void compare(Page page, String name) throws IOException {
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.evaluate(ONE_COLOUR);
        BufferedImage taken = half(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        Path kept = KEPT.resolve(name + ".png");
        Path browser = KEPT.resolve("browser.txt");
        String version = page.context().browser().version();
        if (WRITE) {
            Files.createDirectories(KEPT);
            ImageIO.write(taken, "png", kept.toFile());
            Files.writeString(browser, version + "\n");
            return;
        }
        assumeThat(Files.readString(browser).strip())
                .as("the browser that took the pictures")
                .isEqualTo(version);
        Files.createDirectories(TAKEN);
        ImageIO.write(taken, "png", TAKEN.resolve(name + ".png").toFile());
        assertThat(difference(ImageIO.read(kept.toFile()), taken))
                .as("how much of %s differs: see %s and %s", name, kept, TAKEN.resolve(name + ".png"))
                .isLessThan(AT_MOST);
    }

    /** Half the size, so that the pictures stay small and the edges of letters count for less. */
    private static BufferedImage half(byte[] picture) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture));
        BufferedImage half = new BufferedImage(whole.getWidth() / 2, whole.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = half.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(whole, 0, 0, half.getWidth(), half.getHeight(), null);
        canvas.dispose();
        return half;
    }

    /** The share of the points that differ; all where the sizes do. */
    private static double difference(BufferedImage kept, BufferedImage taken) {
        if (kept.getWidth() != taken.getWidth() || Math.abs(kept.getHeight() - taken.getHeight()) > 2) {
            return 1;
        }
        int height = Math.min(kept.getHeight(), taken.getHeight());
        long different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                different += differs(kept.getRGB(x, y), taken.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) different / ((long) height * kept.getWidth());
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > DIFFERENT) {
                return true;
            }
        }
        return false;
    }
}
