package org.guildhall.imports;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.words.Say;

/**
 * What is wrong with one value of a row, and what to do.
 *
 * @param column name of the target’s column; empty where it is the whole row
 * @param value as the file has it, cut where it is long
 * @param key of the words that say what to do
 * @param arguments for {0}, {1} … of these words
 */
public record RowProblem(String column, String value, String key, List<String> arguments) {

    private static final int SHOWN = 120;

    public RowProblem {
        arguments = List.copyOf(arguments);
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    public static RowProblem of(String column, String value, String key, String... arguments) {
        return new RowProblem(column, value, key, List.of(arguments));
    }

    /** What happened and what to do, in the reader’s language. */
    public String text() {
        return Say.text(key, arguments.toArray());
    }

    String packed() {
        List<String> parts = new ArrayList<>(List.of(column, value, key));
        parts.addAll(arguments);
        return Fields.pack(parts);
    }

    static RowProblem unpacked(String packed) {
        List<String> parts = Fields.unpack(packed);
        return new RowProblem(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
    }
}
