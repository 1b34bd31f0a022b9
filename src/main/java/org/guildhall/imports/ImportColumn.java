package org.guildhall.imports;

import java.util.List;

/**
 * A column that a target understands.
 *
 * @param name in the target’s own terms; its words are {@code <words>column.<name>}
 * @param required whether every row needs a value
 * @param headers how files call it, in any language and in the formats of other systems; the first one heads the template
 * @param choices values that may stand for every row instead of a column of the file; empty where that makes no sense
 */
public record ImportColumn(String name, boolean required, List<String> headers, List<String> choices) {

    public ImportColumn {
        headers = List.copyOf(headers);
        choices = List.copyOf(choices);
    }

    /** A column that is read from the file alone. */
    public static ImportColumn of(String name, boolean required, String... headers) {
        return new ImportColumn(name, required, List.of(headers), List.of());
    }
}
