package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every page in every language, as somebody of each role sees it, and as whoever came by the link in a letter. */
@Tag("thorough")
class CrawlTests {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlTests.class);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
    private static final int AT_ONCE = 2;
    private static final int MOST_UNSEEN = 20;

    @RegisterExtension
    final Visit visit = Visit.atADesk();

    private final Findings findings = new Findings();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private record Reader(DemoPerson person, String language) {}

    @Test
    void every_role_finds_every_page_in_order_in_every_language_width_and_light() throws Exception {
        List<Reader> readers = new ArrayList<>();
        for (String language : LANGUAGES) {
            DemoPerson.oneOfEachRole(visit.page(), language).forEach(it -> readers.add(new Reader(it, language)));
        }
        crawl(readers);
    }

    @Test
    void a_link_in_a_letter_opens_pages_in_order_in_every_language_width_and_light() throws Exception {
        List<Reader> readers = new ArrayList<>();
        for (String language : LANGUAGES) {
            DemoPerson.linkHolders(language).forEach(it -> readers.add(new Reader(it, language)));
        }
        crawl(readers);
    }

    private void crawl(List<Reader> readers) throws InterruptedException, ExecutionException {
        assertThat(readers).hasSizeGreaterThan(LANGUAGES.size());
        RunningGuildhall.address();
        Queue<Reader> waiting = new ConcurrentLinkedQueue<>(readers);
        List<Future<?>> crawlers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) crawlers.add(threads.submit(() -> crawl(waiting)));
        }
        for (Future<?> crawler : crawlers) crawler.get();
        LOG.info("Kinds of page × languages: {}", seen.size());
        assertThat(findings.isEmpty()).as(findings::toString).isTrue();
    }

    private void crawl(Queue<Reader> waiting) {
        try (Chromium.Own own = Chromium.another()) {
            Visit visit = Visit.onAPhone().through(own.browser());
            for (Reader reader = waiting.poll(); reader != null; reader = waiting.poll()) crawl(visit, reader);
        }
    }

    private void crawl(Visit visit, Reader reader) {
        long began = System.nanoTime();
        int pages = new Crawl(visit, findings, seen, RunningGuildhall.address(), MOST_UNSEEN)
                .as(reader.person(), reader.language());
        LOG.info(
                "{} {}: {} pages in {} s",
                reader.person().role(),
                reader.language(),
                pages,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(pages).as("pages seen as " + reader).isPositive();
    }
}
