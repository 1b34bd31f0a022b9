package org.guildhall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.architecture.Sources;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way to write something is a form that carries a key, so that sending it twice is sending it once. */
@GuildhallTest
class RoutesTests {

    /** Forms whose address their page makes, and where they go. */
    private static final Map<String, List<String>> MADE_BY_THE_PAGE = Map.ofEntries(
            entry("asks/WrongPersonPage", List.of("/wrong-person", "/inbox/{}/wrong-person")),
            entry(
                    "asks/SomebodyElsePage",
                    List.of(
                            "/somebody-else",
                            "/somebody-else/return",
                            "/inbox/{}/somebody-else",
                            "/inbox/{}/somebody-else/return")),
            entry("organisations/OrganisationActPage", List.of("/organisations/{}/{}")),
            entry("conversations/ConversationPage", List.of("/placements/{}/messages", "/placements/{}/messages/{}")),
            entry(
                    "feedback/GivePage",
                    List.of(
                            "/placements/{}/weeks/{}/days/{}/feedback",
                            "/placements/{}/feedback/requests/{}/feedback")),
            entry("feedback/AskFeedbackPage", List.of("/placements/{}/days/{}/feedback-requests")),
            entry("logbook/DayPage", List.of("/placements/{}/days/{}", "/placements/{}/weeks/{}/days/{}")));

    /** What is written without a form of its own, and why sending it twice does no harm. */
    private static final Map<String, String> WITHOUT_A_FORM = Map.of(
            "/language", "chooses a language: the second time it is chosen already",
            "/placements/{}/assessment/{}/draft",
                    "keeps what is typed while it is typed, by its window: the form that is sent in the end has a key",
            "/sms/reports", "signed by the provider of text messages: what has arrived does not arrive again",
            "/sms/answers", "signed by the provider of text messages: whoever has stopped has stopped");

    private static final Pattern VARIABLE = Pattern.compile("!\\{var (\\w+) = (.*?);}");
    private static final Pattern FORM = Pattern.compile("@template\\.ui\\.form\\((?:look = \"[^\"]*\", )?action = ");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void whatever_writes_is_sent_by_a_form_that_carries_a_key() {
        Set<String> formed = actions();
        List<String> bare = posts().stream()
                .filter(route -> !WITHOUT_A_FORM.containsKey(route))
                .filter(route -> formed.stream().noneMatch(action -> fits(action, route)))
                .toList();
        assertThat(bare).as("routes that no form with a key leads to").isEmpty();
        assertThat(posts()).as("what is excused exists").containsAll(WITHOUT_A_FORM.keySet());
    }

    @Test
    void nothing_is_written_by_any_other_method() {
        Set<RequestMethod> methods = mapping.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getMethodsCondition().getMethods().stream())
                .collect(Collectors.toSet());
        assertThat(methods).containsOnly(RequestMethod.GET, RequestMethod.POST);
    }

    @Test
    void every_form_is_made_by_the_one_that_carries_the_key() {
        assertThat(Sources.read(Path.of("src/main/jte/ui/form.jte"))).contains("name=\"_key\"");
        List<String> byHand = Sources.templates().stream()
                .filter(it -> Sources.read(it).contains("method=\"post\""))
                .map(RoutesTests::name)
                .toList();
        assertThat(byHand)
                .as("the choice of a language, and what is handed back with the key it came with")
                .containsExactlyInAnyOrder("layout/foot", "platform/AwayPage", "platform/TooFastPage");
    }

    private Set<String> posts() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .forEach(it -> it.getPatternValues().forEach(route -> routes.add(route.replaceAll("\\{[^}]*}", "{}"))));
        return routes;
    }

    private static Set<String> actions() {
        Set<String> all = new HashSet<>();
        for (Path template : Sources.templates()) {
            String source = Sources.read(template);
            Map<String, String> variables = new HashMap<>();
            VARIABLE.matcher(source).results().forEach(it -> variables.put(it.group(1), said(it.group(2), variables)));
            Matcher form = FORM.matcher(source);
            while (form.find()) {
                all.add(said(expression(source, form.end()), variables));
            }
            all.addAll(MADE_BY_THE_PAGE.getOrDefault(name(template), List.of()));
        }
        return all;
    }

    private static String name(Path template) {
        return Path.of("src/main/jte").relativize(template).toString().replace(".jte", "");
    }

    /** Up to the comma that ends the argument. */
    private static String expression(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            quoted = c == '"' ? !quoted : quoted;
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (!quoted && (c == ',' && depth == 0 || depth < 0)) {
                return source.substring(from, at);
            }
        }
        return source.substring(from);
    }

    /** An address as a route is written: what is known in letters, what is not as {}. */
    private static String said(String expression, Map<String, String> variables) {
        List<String> parts = new ArrayList<>();
        for (String part : expression.split("\\s\\+\\s")) {
            Matcher literal = LITERAL.matcher(part.strip());
            parts.add(literal.matches() ? literal.group(1) : variables.getOrDefault(part.strip(), "{}"));
        }
        return String.join("", parts).replace("{}{}", "{}");
    }

    private static boolean fits(String action, String route) {
        if (action.startsWith("{}/")) {
            // the page makes the beginning
            return route.endsWith(action.substring(2));
        }
        List<String> said = Arrays.asList(action.split("/"));
        List<String> wanted = Arrays.asList(route.split("/"));
        if (said.size() != wanted.size()) {
            return false;
        }
        for (int at = 0; at < said.size(); at++) {
            boolean open = said.get(at).equals("{}") && wanted.get(at).equals("{}");
            boolean same = said.get(at).equals(wanted.get(at));
            // a form may name one of what a route takes
            boolean one = wanted.get(at).equals("{}");
            if (!open && !same && !one) {
                return false;
            }
        }
        return true;
    }
}
