package org.guildhall.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.guildhall.imports.ImportRow;
import org.guildhall.imports.RowProblem;

/** What a row of a roster must be in itself, before anybody else is looked at. */
final class RosterRules {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final int LONGEST_NAME = 200;
    // RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its two brackets included
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NUMBER = 60;

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("en", "en"),
            Map.entry("english", "en"),
            Map.entry("anglais", "en"),
            Map.entry("inglés", "en"),
            Map.entry("الإنجليزية", "en"),
            Map.entry("fr", "fr"),
            Map.entry("french", "fr"),
            Map.entry("français", "fr"),
            Map.entry("francés", "fr"),
            Map.entry("الفرنسية", "fr"),
            Map.entry("es", "es"),
            Map.entry("spanish", "es"),
            Map.entry("espagnol", "es"),
            Map.entry("español", "es"),
            Map.entry("الإسبانية", "es"),
            Map.entry("ar", "ar"),
            Map.entry("arabic", "ar"),
            Map.entry("arabe", "ar"),
            Map.entry("árabe", "ar"),
            Map.entry("العربية", "ar"));

    private final Map<String, RosterStore.Intake> cohorts = new HashMap<>();
    private final Predicate<RosterStore.Intake> open;

    RosterRules(List<RosterStore.Intake> cohorts, Predicate<RosterStore.Intake> open) {
        this.open = open;
        cohorts.forEach(cohort -> this.cohorts.put(folded(cohort.name()), cohort));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A person’s whole name; one word is enough. */
    static String name(ImportRow row) {
        String whole = row.get(RosterTarget.NAME);
        String parts = (row.get(RosterTarget.GIVEN) + " " + row.get(RosterTarget.FAMILY)).strip();
        return (whole.isEmpty() ? parts : whole).replaceAll("\\s+", " ");
    }

    static String email(ImportRow row) {
        return folded(row.get(RosterTarget.EMAIL));
    }

    static String tutor(ImportRow row) {
        return folded(row.get(RosterTarget.TUTOR));
    }

    /** A shipped language by code, tag or name; empty where none is meant. */
    static Optional<String> language(ImportRow row) {
        String said = folded(row.get(RosterTarget.LANGUAGE));
        String code = LANGUAGES.get(said);
        return Optional.ofNullable(code != null ? code : LANGUAGES.get(said.split("[-_]", 2)[0]));
    }

    Optional<RosterStore.Intake> cohort(ImportRow row) {
        return Optional.ofNullable(cohorts.get(folded(row.get(RosterTarget.COHORT))));
    }

    List<RowProblem> problems(ImportRow row) {
        List<RowProblem> problems = new ArrayList<>();
        String name = name(row);
        String email = email(row);
        if (name.isEmpty()) {
            problems.add(RowProblem.of(RosterTarget.NAME, "", "programmes.roster.name-missing"));
        }
        tooLong(problems, RosterTarget.NAME, name, LONGEST_NAME);
        if (email.isEmpty()) {
            problems.add(RowProblem.of(RosterTarget.EMAIL, "", "programmes.roster.email-missing"));
        } else if (!ADDRESS.matcher(email).matches()) {
            problems.add(RowProblem.of(RosterTarget.EMAIL, email, "programmes.roster.email-wrong"));
        }
        tooLong(problems, RosterTarget.EMAIL, email, LONGEST_ADDRESS);
        tooLong(problems, RosterTarget.NUMBER, row.get(RosterTarget.NUMBER), LONGEST_NUMBER);
        String language = row.get(RosterTarget.LANGUAGE);
        if (!language.isEmpty() && language(row).isEmpty()) {
            problems.add(RowProblem.of(RosterTarget.LANGUAGE, language, "programmes.roster.language-unknown"));
        }
        cohortProblem(row).ifPresent(problems::add);
        return problems;
    }

    private static void tooLong(List<RowProblem> problems, String column, String value, int longest) {
        if (value.length() > longest) {
            problems.add(RowProblem.of(column, value, "programmes.roster.long", Integer.toString(longest)));
        }
    }

    private Optional<RowProblem> cohortProblem(ImportRow row) {
        String said = row.get(RosterTarget.COHORT);
        if (said.isEmpty()) {
            return Optional.of(RowProblem.of(RosterTarget.COHORT, "", "programmes.roster.cohort-missing"));
        }
        return cohort(row)
                .map(cohort -> open.test(cohort)
                        ? Optional.<RowProblem>empty()
                        : Optional.of(RowProblem.of(RosterTarget.COHORT, said, "programmes.roster.cohort-closed")))
                .orElseGet(() ->
                        Optional.of(RowProblem.of(RosterTarget.COHORT, said, "programmes.roster.cohort-unknown")));
    }
}
