package org.guildhall.imports;

import java.util.List;

/** Several texts kept as one, with the character between them that was made for it (unit separator, U+001F). */
final class Fields {

    private static final String BETWEEN = "\u001F";

    private Fields() {}

    static String pack(List<String> fields) {
        return String.join(
                BETWEEN,
                fields.stream().map(field -> field.replace(BETWEEN, " ")).toList());
    }

    static List<String> unpack(String packed) {
        return List.of(packed.split(BETWEEN, -1));
    }
}
