package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.testing.Demo;
import org.guildhall.testing.GuildhallTest;
import org.guildhall.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

/** How often a page asks the database: every kind of page as every role, two steps from the first one. */
@GuildhallTest
@TestPropertySource(properties = "guildhall.demo=true")
class PageStatementsTests {

    private static final Logger LOG = LoggerFactory.getLogger(PageStatementsTests.class);

    /** Session, person, the placements they take part in, who acts: the same for every page. */
    private static final Pattern DOOR = Pattern.compile(
            "(?is)^(SELECT S.PRIMARY_ID|select p.id, p.name, p.email, p.language, p.zone, m.id as membership|select placement_id from placement_party\\s+where person_id|select set_config).*");

    private static final int AT_MOST = 8;
    /** Pages that still ask more often, and how often at most: an entry goes when its page is mended. */
    private static final Map<String, Integer> STILL_MORE = Map.ofEntries(
            Map.entry("/home", 18),
            Map.entry("/off-track/reminders", 9),
            Map.entry("/organisations/*", 10),
            Map.entry("/placements/*", 11),
            Map.entry("/placements/*/assessment", 10),
            Map.entry("/placements/*/days/*", 11),
            Map.entry("/placements/*/logbook", 9),
            Map.entry("/placements/*/messages", 14),
            Map.entry("/placements/*/messages/*", 14),
            Map.entry("/placements/*/weeks/*", 10));

    private static final int STEPS = 2;
    private static final Pattern CARD = Pattern.compile("\"role\":\"(\\w+)\"[^}]*\"signIn\":\"([^\"]+)\"\\}");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d");

    @Autowired
    MockMvc browser;

    @Autowired
    Demo demo;

    private record Count(String role, String page, List<String> statements) {}

    @BeforeEach
    void loadDemo() {
        demo.load();
    }

    @Test
    void a_page_asks_the_database_eight_times_at_most_and_the_known_few_no_more_than_before() throws Exception {
        List<Count> counts = new ArrayList<>();
        for (Map.Entry<String, String> someone : oneOfEachRole().entrySet()) {
            counts.addAll(walk(someone.getKey(), someone.getValue()));
        }
        counts.sort(
                Comparator.comparingInt((Count it) -> it.statements().size()).reversed());
        LOG.info("{} pages; the most: {}", counts.size(), counts.getFirst());
        assertThat(counts)
                .filteredOn(it -> it.statements().size() > STILL_MORE.getOrDefault(kind(it.page()), AT_MOST))
                .extracting(it ->
                        it.role() + " " + it.page() + " " + it.statements().size())
                .isEmpty();
    }

    private Map<String, String> oneOfEachRole() throws Exception {
        Map<String, String> found = new HashMap<>();
        Matcher cards = CARD.matcher(get("/demo/people.json").getResponse().getContentAsString());
        while (cards.find()) {
            found.putIfAbsent(cards.group(1), cards.group(2));
        }
        return found;
    }

    private List<Count> walk(String role, String door) throws Exception {
        Cookie[] session = get(door).getResponse().getCookies();
        List<Count> counts = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        List<String> pages = List.of("/home");
        for (int step = 0; step <= STEPS; step++) {
            List<String> linked = new ArrayList<>();
            for (String page : pages) {
                if (kinds.add(kind(page))) {
                    linked.addAll(visit(role, page, session, counts));
                }
            }
            pages = linked;
        }
        return counts;
    }

    private static String kind(String page) {
        return ID.matcher(page.replaceAll("\\?.*", "")).replaceAll("*");
    }

    /** The pages that this one leads to. */
    private List<String> visit(String role, String page, Cookie[] session, List<Count> counts) throws Exception {
        List<String> linked = new ArrayList<>();
        // the first time, what was new becomes read
        get(page, session);
        List<String> statements = Statements.of(() -> {
            MockHttpServletResponse response = get(page, session).getResponse();
            if (String.valueOf(response.getContentType()).startsWith("text/html")) {
                LINK.matcher(response.getContentAsString())
                        .results()
                        .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                        .forEach(linked::add);
            }
        });
        counts.add(new Count(
                role,
                page,
                statements.stream().filter(it -> !DOOR.matcher(it).matches()).toList()));
        return linked;
    }

    private MvcResult get(String page, Cookie... session) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(page);
        return browser.perform(session.length == 0 ? request : request.cookie(session))
                .andReturn();
    }
}
