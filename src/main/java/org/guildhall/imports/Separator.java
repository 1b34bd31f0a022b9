package org.guildhall.imports;

import java.util.ArrayList;
import java.util.List;

/** Finds out what stands between the fields of a table: the mark that occurs equally often in every row. */
final class Separator {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int ROWS = 30;
    private static final char[] MARKS = {',', ';', '\t', '|'};

    private Separator() {}

    static char in(String text) {
        List<int[]> rows = counts(text);
        char best = MARKS[0];
        long bestScore = 0;
        for (int mark = 0; mark < MARKS.length; mark++) {
            long score = score(rows, mark);
            if (score > bestScore) {
                bestScore = score;
                best = MARKS[mark];
            }
        }
        return best;
    }

    private static long score(List<int[]> rows, int mark) {
        int inHeader = rows.getFirst()[mark];
        if (inHeader == 0) {
            return 0;
        }
        long alike = rows.stream().filter(row -> row[mark] == inHeader).count();
        return alike * 1000 / rows.size() * 1000 + Math.min(inHeader, 999);
    }

    /** How often each mark stands outside quotes, row by row. */
    private static List<int[]> counts(String text) {
        List<int[]> rows = new ArrayList<>();
        int[] row = new int[MARKS.length];
        boolean quoted = false;
        boolean blank = true;
        int end = Math.min(text.length(), LOOKED_AT);
        for (int at = 0; at < end && rows.size() < ROWS; at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n') {
                if (!blank) {
                    rows.add(row);
                }
                row = new int[MARKS.length];
                blank = true;
                continue;
            }
            blank = blank && Character.isWhitespace(letter);
            for (int mark = 0; mark < MARKS.length; mark++) {
                if (!quoted && letter == MARKS[mark]) {
                    row[mark]++;
                }
            }
        }
        // the last row may be cut in the middle
        if (rows.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
