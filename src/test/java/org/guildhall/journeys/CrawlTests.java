package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every page, as somebody of each role sees it. */
class CrawlTests {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlTests.class);
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    @RegisterExtension
    final Visit phone = Visit.onAPhone();

    @RegisterExtension
    final Visit desk = Visit.atADesk();

    @RegisterExtension
    final Visit darkPhone = Visit.onAPhone().inTheDark();

    @RegisterExtension
    final Visit darkDesk = Visit.atADesk().inTheDark();

    @Test
    @Tag("thorough")
    void every_role_finds_every_page_in_order_on_a_phone() {
        Findings findings = new Findings();
        DemoPerson.oneOfEachRole(phone.page()).forEach(person -> crawl(phone, findings, 1, 40, person, "en"));
        assertThat(findings.isEmpty()).as(findings::toString).isTrue();
    }

    @Test
    @Tag("thorough")
    void a_link_in_a_letter_opens_pages_in_order_on_a_phone() {
        List<DemoPerson> holders = DemoPerson.linkHolders();
        Findings findings = new Findings();
        holders.forEach(person -> crawl(phone, findings, 1, 10, person, "en"));
        assertThat(holders).isNotEmpty();
        assertThat(findings.isEmpty()).as(findings::toString).isTrue();
    }

    /** Takes the better part of an hour, so it is asked for by its tag: {@code -Dtest.groups=everywhere}. */
    @Test
    @Tag("everywhere")
    void every_role_finds_every_page_in_order_in_every_language_width_and_light() {
        Findings findings = new Findings();
        List<DemoPerson> people = DemoPerson.oneOfEachRole(phone.page());
        for (Visit visit : List.of(phone, desk, darkPhone, darkDesk))
            for (DemoPerson person : people)
                for (String language : LANGUAGES) crawl(visit, findings, 3, 300, person, language);
        assertThat(findings.isEmpty()).as(findings::toString).isTrue();
    }

    private static void crawl(
            Visit visit, Findings findings, int ofEachKind, int mostUnseen, DemoPerson person, String language) {
        long began = System.nanoTime();
        int pages = new Crawl(visit, findings, RunningGuildhall.address(), ofEachKind, mostUnseen).as(person, language);
        LOG.info(
                "{} {}: {} pages in {} s",
                person.role(),
                language,
                pages,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(pages).as("pages seen as " + person).isPositive();
    }
}
