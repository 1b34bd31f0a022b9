package org.guildhall.imports;

import java.util.List;

/**
 * What a row would do, or has done.
 *
 * @param label what the row is about, as a person would call it
 * @param problems why it is refused; empty otherwise
 */
public record Verdict(Kind kind, String label, List<RowProblem> problems) {

    /** What becomes of a row. */
    public enum Kind {
        FRESH,
        CHANGED,
        UNCHANGED,
        /** Says the same as a row above it. */
        REPEATED,
        REFUSED;

        /** Whether there is something to write. */
        public boolean writes() {
            return this == FRESH || this == CHANGED;
        }
    }

    public Verdict {
        problems = List.copyOf(problems);
    }

    public static Verdict of(Kind kind, String label) {
        return new Verdict(kind, label, List.of());
    }

    public static Verdict refused(String label, List<RowProblem> problems) {
        return new Verdict(Kind.REFUSED, label, problems);
    }
}
