package org.guildhall.competencies;

/** What a step of an import did, in rows; relations count too. */
record MergeCounts(long added, long changed, long unchanged, long retired) {

    static final MergeCounts NONE = new MergeCounts(0, 0, 0, 0);

    MergeCounts plus(MergeCounts other) {
        return new MergeCounts(
                added + other.added, changed + other.changed, unchanged + other.unchanged, retired + other.retired);
    }

    /** Whether everything was there already. */
    boolean none() {
        return added == 0 && changed == 0 && retired == 0;
    }
}
