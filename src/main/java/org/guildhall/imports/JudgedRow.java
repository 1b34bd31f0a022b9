package org.guildhall.imports;

import java.util.List;

/**
 * A row with what was found.
 *
 * @param line of the file in which it begins
 * @param label what it is about
 */
public record JudgedRow(int line, Verdict.Kind kind, String label, List<RowProblem> problems) {

    public JudgedRow {
        problems = List.copyOf(problems);
    }
}
