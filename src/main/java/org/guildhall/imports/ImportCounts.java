package org.guildhall.imports;

/** How many rows would do what, or have done it. */
public record ImportCounts(int fresh, int changed, int unchanged, int repeated, int refused) {

    /** Rows that are to be written. */
    public int toWrite() {
        return fresh + changed;
    }

    /** Rows of one kind. */
    public int of(Verdict.Kind kind) {
        return switch (kind) {
            case FRESH -> fresh;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case REPEATED -> repeated;
            case REFUSED -> refused;
        };
    }
}
