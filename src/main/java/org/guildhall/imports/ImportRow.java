package org.guildhall.imports;

import java.util.Map;

/**
 * A row of a file in the target’s own terms.
 *
 * @param line of the file in which it begins, from 1
 * @param values by name of column, without space around them; what the file lacks is empty
 */
public record ImportRow(int line, Map<String, String> values) {

    public ImportRow {
        values = Map.copyOf(values);
    }

    /** The value of a column; empty where the file has none. */
    public String get(String column) {
        return values.getOrDefault(column, "");
    }
}
