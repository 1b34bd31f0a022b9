package org.guildhall.imports;

import java.util.List;

/** A file that cannot be read as a table; its words say what to do. */
final class CsvProblem extends RuntimeException {

    private final String key;
    private final List<String> details;

    CsvProblem(String key, String... details) {
        super(key, null, false, false);
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
