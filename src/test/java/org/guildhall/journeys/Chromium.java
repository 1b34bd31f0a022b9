package org.guildhall.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The browser of the journeys: the machine's, else Debian's package where we may install it, else Playwright's own. */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private static final Browser BROWSER = launch(playwright());

    private Chromium() {}

    static Browser get() {
        return BROWSER;
    }

    /** A browser of one thread's own, since Playwright serves no two. */
    static Own another() {
        Playwright playwright = playwright();
        return new Own(playwright, launch(playwright));
    }

    /** Ends with the thread's work. */
    record Own(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    private static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions()
                .setEnv(
                        installed().or(Chromium::install).isPresent()
                                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                                : Map.of()));
    }

    private static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed().ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "The journeys need a browser. Install Chromium (Debian: apt-get install chromium) and start again.",
                    e);
        }
    }

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        Path aptGet = Path.of("/usr/bin/apt-get");
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(aptGet)) return Optional.empty();
        run(aptGet.toString(), "update", "-q");
        run(aptGet.toString(), "install", "-q", "-y", "--no-install-recommends", "chromium");
        return installed();
    }

    private static void run(String... command) {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) process.destroy();
        } catch (IOException e) {
            throw new IllegalStateException("Can't run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
