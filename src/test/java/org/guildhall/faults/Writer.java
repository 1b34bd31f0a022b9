package org.guildhall.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A learner who writes one message after the other, and sends the same form again until somebody answers. */
final class Writer implements Runnable {

    private static final Pattern PLACEMENT = Pattern.compile("/placements/[0-9a-f-]{36}");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"(_csrf|_key)\" value=\"([^\"]+)\"");

    private final String address;
    private final String name;
    private final String messages;
    private final HttpClient browser;
    private final ConcurrentSkipListSet<String> acknowledged = new ConcurrentSkipListSet<>();
    private volatile @Nullable String refusal;
    private final AtomicInteger waits = new AtomicInteger();
    private volatile boolean writing = true;
    private int number;

    private Writer(String address, String name, String messages, HttpClient browser) {
        this.address = address;
        this.name = name;
        this.messages = messages;
        this.browser = browser;
    }

    /** Signs somebody in by the demo's door. Answers nothing where they have no placement to write in. */
    static Optional<Writer> signedIn(String address, String signIn, String name)
            throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String home = get(browser, address + signIn);
        Matcher placement = PLACEMENT.matcher(home);
        if (!placement.find()) {
            return Optional.empty();
        }
        String messages = placement.group() + "/messages";
        return get(browser, address + messages).contains("<textarea")
                ? Optional.of(new Writer(address, name, messages, browser))
                : Optional.empty();
    }

    /** What the browser was told is kept. */
    ConcurrentSkipListSet<String> acknowledged() {
        return acknowledged;
    }

    /** What the browser was told where it was neither kept nor to be sent again; null where that never was so. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /** How often they were told to wait. */
    int waits() {
        return waits.get();
    }

    void stop() {
        writing = false;
    }

    @Override
    public void run() {
        try {
            while (writing) {
                Map<String, String> form = form();
                if (!form.isEmpty()) {
                    String text = name + " writes message " + ++number + ".";
                    if (!sentUntilKept(form, text)) {
                        return;
                    }
                    acknowledged.add(text);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The keys of a fresh form; empty where it cannot be had at the moment. */
    private Map<String, String> form() throws InterruptedException {
        try {
            return HIDDEN.matcher(get(browser, address + messages))
                    .results()
                    .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (first, second) -> first));
        } catch (IOException away) {
            TimeUnit.MILLISECONDS.sleep(50);
            return Map.of();
        }
    }

    private boolean sentUntilKept(Map<String, String> form, String text) throws InterruptedException {
        String body = "_csrf=" + encoded(form.getOrDefault("_csrf", "")) + "&_key="
                + encoded(form.getOrDefault("_key", "")) + "&text=" + encoded(text);
        HttpRequest post = HttpRequest.newBuilder(URI.create(address + messages))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        while (true) {
            try {
                HttpResponse<String> answer = browser.send(post, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return true;
                }
                if (answer.statusCode() != 503) {
                    refusal = text + " " + answer.statusCode() + " " + answer.body();
                    return false;
                }
                waits.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException away) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static String get(HttpClient browser, String address) throws IOException, InterruptedException {
        HttpResponse<String> response = browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
