package org.guildhall.competencies;

import java.util.List;

/** What is wrong with the files of an import, as the key of a message and what it names. */
final class EscoProblem extends RuntimeException {

    private final String key;
    private final List<String> details;

    EscoProblem(String key, String... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    String key() {
        return key;
    }

    List<String> details() {
        return details;
    }
}
