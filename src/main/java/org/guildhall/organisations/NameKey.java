package org.guildhall.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name when what differs from list to list is taken away: “ACME, Inc.” and “Acme” are one. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    // the legal forms that lists add or leave out
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?: (?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|sa|sas|sarl|sl|bv|nv|oy|ab|as))+$");

    private NameKey() {}

    /** The key of a name; never empty for a name that is not. */
    public static String of(String name) {
        String words = words(name);
        String key = LEGAL_FORM.matcher(words).replaceFirst("").strip();
        return key.isEmpty() ? words.isEmpty() ? name.strip() : words : key;
    }

    /** Words in small letters without accents and signs, one space between them. */
    public static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORDS
                .matcher(plain.toLowerCase(Locale.ROOT).replace("&", " and "))
                .replaceAll(" ")
                .strip();
    }
}
