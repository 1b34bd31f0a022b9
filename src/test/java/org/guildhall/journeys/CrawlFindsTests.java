package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A crawl that never finds anything proves nothing: here is a site with one fault of each kind. */
class CrawlFindsTests {

    private static final String SOUND = "<!doctype html><html lang=en dir=ltr><title>Start · Site</title>"
            + "<link rel=icon href=data:,><meta name=viewport content='width=device-width'><main><h1>Start</h1>";

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
        assertThat(crawl().isEmpty()).isTrue();
    }

    @Test
    void one_fault_of_each_kind() {
        site.put(
                "/",
                SOUND + "<p><a href=/broken>Broken</a> <a href=/gone>Gone</a> <a href=/script>Script</a>"
                        + " <a href=/nameless>Nameless</a> <a href=/wide>Wide</a> <a href=/heavy>Heavy</a>"
                        + " <a href=/pale>Pale</a> <a href=/renamed>Renamed</a> <a href=/gone.csv>Table</a>");
        site.put("/script", SOUND + "<script>console.error('oh')</script>");
        site.put("/nameless", SOUND.replace("lang=en dir=ltr", "").replace("<h1>Start</h1>", ""));
        site.put("/wide", SOUND + "<div style='width:500px'>Wide</div>");
        site.put("/heavy", SOUND + "<p>x".repeat(4 * 1024));
        site.put("/pale", SOUND + "<p style='color:#aaa;background:#fff'>Hardly to be read</p>");
        site.put("/renamed", SOUND.replace("<h1>Start", "<h1>Another"));
        assertThat(crawl().toString())
                .contains("/broken", "answers 500")
                .contains("/gone ", "answers 404 at /gone")
                .contains("answers 404 at /gone.csv")
                .contains("console: oh")
                .contains("has 0 h1", "has no lang or dir", "axe html-has-lang")
                .contains("/wide", "scrolls sideways at 360 px")
                .contains("/heavy", "weighs more than 15 KB: 17 KB")
                .contains("/pale", "axe color-contrast")
                .contains("is titled “Start · Site” and headed “Another”");
    }

    private Findings crawl() {
        Findings findings = new Findings();
        new Crawl(visit, findings, "http://localhost:" + server.getAddress().getPort(), 1, 10)
                .as(DemoPerson.NOBODY, "en");
        return findings;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] page =
                site.getOrDefault(path, SOUND.replace("Start", "Not here")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(site.containsKey(path) ? 200 : path.equals("/broken") ? 500 : 404, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
