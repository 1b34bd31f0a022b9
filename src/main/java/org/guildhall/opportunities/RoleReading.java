package org.guildhall.opportunities;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.imports.ImportRow;
import org.guildhall.imports.RowProblem;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list of roles, and says what is wrong with it. */
final class RoleReading {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final ImportRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    RoleReading(ImportRow row) {
        this.row = row;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The role as far as it can be read; look at the problems afterwards. */
    ListedRole role() {
        String employer = needed(RolesTarget.EMPLOYER, 200);
        String title = needed(RolesTarget.TITLE, 200);
        String where = text(RolesTarget.WHERE, 2000);
        LocalDate starts = day(RolesTarget.STARTS);
        LocalDate ends = day(RolesTarget.ENDS);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            wrong(RolesTarget.ENDS, "opportunities.ends-before");
        }
        RoleFacts facts = new RoleFacts(
                text(RolesTarget.ABOUT, 10_000),
                text(RolesTarget.PAY, 300),
                text(RolesTarget.TRAVEL, 300),
                text(RolesTarget.COST, 300),
                text(RolesTarget.EQUIPMENT, 300),
                text(RolesTarget.ACCESS, 1000),
                number(RolesTarget.WEEK, 60, "opportunities.week-wrong"),
                number(RolesTarget.PLACES, 500, "opportunities.places-wrong"),
                starts,
                ends,
                day(RolesTarget.CLOSES));
        return new ListedRole(employer, title, where == null ? Whereabouts.NOT_STATED : Whereabouts.of(where), facts);
    }

    private String needed(String column, int longest) {
        String text = text(column, longest);
        if (text == null) {
            wrong(column, "opportunities.bring.missing");
            return "";
        }
        return text;
    }

    private @Nullable String text(String column, int longest) {
        String text = row.get(column);
        if (text.length() > longest) {
            problems.add(RowProblem.of(column, text, "opportunities.bring.long", Integer.toString(longest)));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Integer number(String column, int most, String remedy) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            wrong(column, remedy);
            return null;
        }
        return number;
    }

    /** Days are taken where they can mean one thing only; 03/04/2026 is March to one and April to another. */
    private @Nullable LocalDate day(String column) {
        String text = row.get(column);
        Matcher iso = ISO.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        try {
            if (text.isEmpty()) {
                return null;
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (dotted.matches()) {
                return LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        wrong(column, "opportunities.bring.day-wrong");
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private void wrong(String column, String key) {
        problems.add(RowProblem.of(column, row.get(column), key));
    }
}
