package org.guildhall.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody of {@code /demo/people.json}.
 *
 * @param signIn the path that signs them in by one GET; empty for a visitor who is nobody
 * @param firstPage the path they begin at
 */
record DemoPerson(String name, String role, String language, String signIn, String firstPage) {

    static final DemoPerson NOBODY = new DemoPerson("nobody", "NOBODY", "en", "", "/");

    /** Everybody in the demo, a visitor without an account first. */
    static List<DemoPerson> all(Page page) {
        List<DemoPerson> people = new ArrayList<>(List.of(NOBODY));
        var answer = page.request().get(RunningGuildhall.address() + "/demo/people.json");
        if (answer.status() != 200) return people;
        if (page.evaluate("text => JSON.parse(text)", answer.text()) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> it)
                    people.add(new DemoPerson(
                            word(it, "name"),
                            word(it, "role"),
                            word(it, "language"),
                            word(it, "signIn"),
                            word(it, "firstPage")));
            }
        }
        return people;
    }

    /** Whoever was asked for something of each kind, by the link in their letter; in this language where there is one. */
    static List<DemoPerson> linkHolders(String language) {
        return Mailbox.oneOfEachKind(language).stream()
                .map(letter -> new DemoPerson(
                        letter.toAddress(), "LINK " + letter.kind(), language, letter.link(), letter.link()))
                .toList();
    }

    /** Somebody of each role, who reads this language where there is one, and a visitor without an account. */
    static List<DemoPerson> oneOfEachRole(Page page, String language) {
        Map<String, DemoPerson> byRole = new LinkedHashMap<>();
        for (DemoPerson person : all(page)) {
            byRole.merge(person.role(), person, (one, other) -> one.language().equals(language) ? one : other);
        }
        return List.copyOf(byRole.values());
    }

    private static String word(Map<?, ?> it, String name) {
        Object value = it.get(name);
        return value == null ? "" : value.toString();
    }
}
