package org.guildhall.platform.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps a name that is written the other way from turning the sentence around it: such an argument stands between a first
 * strong isolate and its end (Unicode Standard Annex 9).
 */
final class Isolated {

    private static final char BEGIN = '\u2068';
    private static final char END = '\u2069';
    /** What a pattern chooses by, and never shows. */
    private static final Pattern CODE = Pattern.compile("[a-z_]+");

    private Isolated() {}

    static Object[] all(Locale locale, Object[] arguments) {
        return Arrays.stream(arguments).map(it -> one(locale, it)).toArray();
    }

    static Map<String, Object> all(Locale locale, Map<String, ?> arguments) {
        Map<String, Object> isolated = new LinkedHashMap<>();
        arguments.forEach((name, value) -> isolated.put(name, one(locale, value)));
        return isolated;
    }

    private static Object one(Locale locale, Object argument) {
        boolean turns = argument instanceof String text
                && !CODE.matcher(text).matches()
                && text.codePoints().anyMatch(it -> runsAgainst(locale, it));
        return turns ? BEGIN + argument.toString() + END : argument;
    }

    private static boolean runsAgainst(Locale locale, int character) {
        int direction = UCharacter.getDirection(character);
        boolean toTheLeft =
                direction == ECharacterDirection.RIGHT_TO_LEFT || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
        boolean toTheRight = direction == ECharacterDirection.LEFT_TO_RIGHT;
        return locale.getLanguage().equals("ar") ? toTheRight : toTheLeft;
    }

    /** The text without the marks, for what is read by machines or drawn by those who do not know them. */
    static String undone(String text) {
        return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }
}
