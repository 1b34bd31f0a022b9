package org.guildhall.competencies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.words.Phrase;

/** What is wrong with the files of an import, as the key of a message and what it names. */
final class EscoProblem extends RuntimeException {

    private final String key;
    private final List<String> details;

    EscoProblem(String key, String... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    /** To be said to whoever handed the files in. */
    Phrase phrase() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int at = 0; at < details.size(); at++) {
            arguments.put(Integer.toString(at), details.get(at));
        }
        return new Phrase(key, arguments);
    }
}
