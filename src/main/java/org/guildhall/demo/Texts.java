package org.guildhall.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo's sentences: by what they are for and by language, English where a language has none. */
final class Texts {

    private static final Map<String, List<List<String>>> FILES = new ConcurrentHashMap<>();

    private Texts() {}

    /** Why a placement was left: by the act. */
    static String reason(String act, String language) {
        return any("reasons.txt", act, language, 0);
    }

    /** One of the sentences of a kind, the same for the same number. */
    static String any(String file, String kind, String language, int number) {
        List<String> all = all(file, kind, language);
        List<String> found = all.isEmpty() ? all(file, kind, "en") : all;
        return found.get(Math.floorMod(number, found.size()));
    }

    /** Every sentence of a kind in a language. */
    static List<String> all(String file, String kind, String language) {
        return lines(file).stream()
                .filter(line -> line.get(0).equals(kind) && line.get(1).equals(language))
                .map(line -> line.get(2))
                .toList();
    }

    static List<List<String>> lines(String file) {
        return FILES.computeIfAbsent(file, Lines::of);
    }
}
