package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A crawl that never finds anything proves nothing: here is a site with one fault of each kind. */
class CrawlFindsTests {

    private static final String SOUND = "<!doctype html><html lang=en dir=ltr><title>Start · Site</title>"
            + "<link rel=icon href=data:,><meta name=viewport content='width=device-width'><main><h1>Start</h1>";

    private static final String ENGLISH =
            new Reading(Locale.ENGLISH, ZoneOffset.UTC, InstantSource.system()).read(() -> Say.text("ui.skip"));

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    private final Map<String, String> site = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void nothing_on_a_sound_site() {
        site.put("/", SOUND + "<a href=/next>Next one</a>");
        site.put("/next", SOUND);
        assertThat(crawl("en").toString()).isBlank();
    }

    @Test
    void one_fault_of_each_kind() {
        site.put(
                "/",
                SOUND + "<p><a href=/broken>Broken</a> <a href=/gone>Gone</a> <a href=/script>Script</a>"
                        + " <a href=/nameless>Nameless</a> <a href=/wide>Wide</a> <a href=/heavy>Heavy</a>"
                        + " <a href=/pale>Pale</a> <a href=/renamed>Renamed</a> <a href=/gone.csv>Table</a>"
                        + "<form action=/answers><label>Find <input type=search name=words></label></form>"
                        + " <a href=/closed>Closed</a> <a href=/wordless>Wordless</a>");
        site.put("/script", SOUND + "<script>console.error('oh')</script>");
        site.put("/closed", SOUND + "<script>fetch('/refused')</script>");
        site.put("/nameless", SOUND.replace("lang=en dir=ltr", "").replace("<h1>Start</h1>", ""));
        site.put("/wide", SOUND + "<div style='width:500px'>Wide</div>");
        site.put("/heavy", SOUND + "<p>x".repeat(4 * 1024));
        site.put("/renamed", SOUND.replace("<h1>Start", "<h1>Another"));
        site.put("/wordless", SOUND + "<p>placements.state.active<p>Since 2026-05-04<p>NO_SHOW");
        assertThat(crawl("en").toString())
                .contains("/broken", "answers 500")
                .contains("/gone ", "answers 404 at /gone")
                .contains("answers 404 at /gone.csv")
                .contains("answers 404 at /answers?words=an")
                .contains("console: oh", "403 http")
                .contains("has 0 h1", "has no lang en or no dir", "axe html-has-lang")
                .contains("/wide", "scrolls sideways at 360 px")
                .contains("/heavy", "weighs more than 15 KB: 17 KB")
                .contains("shows a key: placements.state.active")
                .contains("speaks like a machine: Since 2026-05-04", "speaks like a machine: NO_SHOW")
                .contains("is titled “Start · Site” and headed “Another”");
    }

    @Test
    void what_is_wrong_in_one_width_or_light_alone() {
        site.put(
                "/",
                SOUND + "<p><a href=/pale>Pale</a> <a href=/dusk>Dusk</a> <a href=/desk>Desk</a>"
                        + " <a href=/narrow>Narrow</a>");
        site.put("/pale", SOUND + "<p style='color:#aaa;background:#fff'>Hardly to be read</p>");
        site.put("/dusk", SOUND + style("prefers-color-scheme: dark", "color:#333;background:#000"));
        site.put("/desk", SOUND + style("min-width: 1000px", "color:#aaa;background:#fff"));
        site.put("/narrow", SOUND + style("max-width: 400px", "inline-size:500px"));
        List<String> found = crawl("en").toString().lines().toList();
        assertThat(found).filteredOn(it -> it.startsWith("/pale")).hasSize(Sight.values().length);
        assertThat(found).filteredOn(it -> it.startsWith("/dusk")).hasSize(2).allMatch(it -> it.contains("px dark"));
        assertThat(found).filteredOn(it -> it.startsWith("/desk")).hasSize(2).allMatch(it -> it.contains("1280 px"));
        assertThat(found)
                .filteredOn(it -> it.startsWith("/narrow"))
                .hasSize(2)
                .allMatch(it -> it.contains("scrolls sideways at 360 px"));
    }

    @Test
    void what_is_left_in_another_language() {
        String french = SOUND.replace("lang=en", "lang=fr");
        site.put("/", french + "<a href=/left>Reste</a> <a href=/meant>Voulu</a> <a href=/unturned>Pas</a>");
        site.put("/left", french + "<p>" + ENGLISH);
        site.put("/meant", french + "<p lang=en>" + ENGLISH);
        site.put("/unturned", SOUND);
        assertThat(crawl("fr").toString().lines().filter(it -> it.startsWith("/") && !it.startsWith("/nowhere")))
                .hasSize(2)
                .anyMatch(it -> it.startsWith("/left") && it.contains("speaks another language: " + ENGLISH))
                .anyMatch(it -> it.startsWith("/unturned") && it.contains("has no lang fr"));
    }

    private static String style(String where, String how) {
        return "<style>@media (" + where + ") { p { " + how + " } }</style><p>Seen otherwise</p>";
    }

    private Findings crawl(String language) {
        Findings findings = new Findings();
        new Crawl(
                        visit,
                        findings,
                        new HashSet<>(),
                        "http://localhost:" + server.getAddress().getPort(),
                        10)
                .as(DemoPerson.NOBODY, language);
        return findings;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] page =
                site.getOrDefault(path, SOUND.replace("Start", "Not here")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        int otherwise = path.equals("/broken") ? 500 : path.equals("/refused") ? 403 : 404;
        exchange.sendResponseHeaders(site.containsKey(path) ? 200 : otherwise, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
