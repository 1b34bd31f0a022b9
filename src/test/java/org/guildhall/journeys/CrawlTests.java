package org.guildhall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of each kind of person looks at every kind of page they can reach. */
class CrawlTests {

    @RegisterExtension
    final Visit visit = Visit.onAPhone();

    @Test
    void every_role_finds_a_sample_of_its_pages_in_order() {
        crawl("en", 1, 25);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void every_role_finds_every_page_in_order_in(String language) {
        crawl(language, 2, 150);
    }

    private void crawl(String language, int ofEachKind, int pagesPerRole) {
        var findings = new Findings();
        for (DemoPerson person : oneOfEachRole()) new Crawl(visit, findings, language, ofEachKind, pagesPerRole).as(person);
        assertThat(findings.isEmpty()).as(findings.toString()).isTrue();
    }

    private List<DemoPerson> oneOfEachRole() {
        Map<String, DemoPerson> byRole = DemoPerson.all(visit.page()).stream()
                .collect(Collectors.toMap(DemoPerson::role, it -> it, (first, later) -> first));
        return List.copyOf(byRole.values());
    }
}
