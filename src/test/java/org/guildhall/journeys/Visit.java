package org.guildhall.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser of one's own for each test, which fails the test on what a person would not notice: errors in the console, what
 * the content security policy refused, failed requests.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Visit visit = Visit.onAPhone().in("ar").withoutScripts();
 * }</pre>
 *
 * <p>A test that fails leaves a picture and the page in {@code target/journeys}.
 */
public final class Visit implements BeforeEachCallback, AfterEachCallback {

    private static final Path LEFT_BEHIND = Path.of("target/journeys");

    private final NewContextOptions options = new NewContextOptions();
    private final List<String> troubles = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Supplier<Browser> browser = Chromium::get;

    private Visit(int width, int height) {
        options.setViewportSize(width, height).setLocale("en").setTimezoneId("Europe/Paris");
    }

    /** 360 px wide. */
    public static Visit onAPhone() {
        return new Visit(360, 740);
    }

    /** 1280 px wide. */
    public static Visit atADesk() {
        return new Visit(1280, 800);
    }

    /** With the language the browser asks for. */
    public Visit in(String language) {
        options.setLocale(language);
        return this;
    }

    public Visit withoutScripts() {
        options.setJavaScriptEnabled(false);
        return this;
    }

    /** In a browser of one's own, on whose thread everything then happens. */
    Visit through(Browser own) {
        browser = () -> own;
        return this;
    }

    boolean hasScripts() {
        return !Boolean.FALSE.equals(options.javaScriptEnabled);
    }

    public Visit inTheDark() {
        options.setColorScheme(ColorScheme.DARK);
        return this;
    }

    /** The page of the only person, or of the first. */
    public Page page() {
        return pages.isEmpty() ? another() : pages.getFirst();
    }

    /** A browser for another person, with cookies of its own. */
    public Page another() {
        BrowserContext context = browser.get().newContext(options);
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onClose(pages::remove);
        page.onConsoleMessage(this::hear);
        page.onPageError(it -> troubles.add("script failed: " + it));
        page.onResponse(this::look);
        pages.add(page);
        return page;
    }

    /** Opens a path of Guildhall on the first page. */
    public Page open(String path) {
        page().navigate(RunningGuildhall.address() + path);
        return page();
    }

    /** What went wrong so far, unseen; emptied by asking. */
    public List<String> troubles() {
        List<String> soFar = List.copyOf(troubles);
        troubles.clear();
        return soFar;
    }

    /** Leaves a picture of the page in {@code target/journeys}. */
    public void picture(String name) {
        page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(LEFT_BEHIND.resolve(name + ".png")));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        troubles.clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent() || !troubles.isEmpty();
        if (failed) leaveBehind(test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName());
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        pages.clear();
        if (!troubles.isEmpty()) throw new AssertionError("Unseen by a person, but wrong: " + troubles);
    }

    private void hear(ConsoleMessage message) {
        // a form that is sent back is answered 422, which Chromium reports as if a file were missing
        boolean answer = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !answer) troubles.add("console: " + message.text());
    }

    private void look(Response response) {
        boolean page = response.request().resourceType().equals("document");
        // a form that a script sends may be sent back
        boolean sentBack = response.status() == 422;
        if (response.status() >= 500 || (response.status() >= 400 && !page && !sentBack))
            troubles.add(response.status() + " " + response.url());
    }

    private void leaveBehind(String name) {
        String file = name.replaceAll("[^A-Za-z0-9_.-]+", "_");
        try {
            Files.createDirectories(LEFT_BEHIND);
            for (int i = 0; i < pages.size(); i++) {
                Path html = LEFT_BEHIND.resolve(file + "-" + i + ".html");
                Files.writeString(html, pages.get(i).content());
                pages.get(i)
                        .screenshot(new Page.ScreenshotOptions().setPath(LEFT_BEHIND.resolve(file + "-" + i + ".png")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
