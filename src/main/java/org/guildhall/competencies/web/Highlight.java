package org.guildhall.competencies.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text the words that were looked for: the same, their beginnings, what holds them, or nearly the same. */
public final class Highlight {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}+#]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> sought;

    /** @param words as they were typed */
    Highlight(String words) {
        this.sought = WORD.matcher(plain(words))
                .results()
                .map(it -> it.group())
                .filter(it -> it.length() > 1)
                .toList();
    }

    /** A piece of a text. */
    public record Piece(String text, boolean found) {}

    /** The text in pieces that make it up again. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int end = 0;
        while (words.find()) {
            if (isSought(plain(words.group()))) {
                add(pieces, text.substring(end, words.start()), false);
                add(pieces, words.group(), true);
                end = words.end();
            }
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    boolean isIn(String text) {
        return of(text).stream().anyMatch(Piece::found);
    }

    private boolean isSought(String word) {
        return sought.stream()
                .anyMatch(it -> word.startsWith(it)
                        || it.length() >= 4 && word.contains(it)
                        || related(it, word)
                        || it.length() >= 4 && distance(it, word) <= (it.length() <= 5 ? 1 : 2));
    }

    /** Words that differ in their ending alone: manage, managing. */
    private static boolean related(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= 4 && common >= Math.max(one.length(), other.length()) - 4 && common >= shorter - 1;
    }

    /** Letters to change, add or leave out (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, it -> it);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
