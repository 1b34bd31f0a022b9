package org.guildhall.imports;

import java.util.List;

/** Judges the rows of one file in their order, some hundreds at a time; runs inside a transaction of the uploader’s. */
public interface RowJudge {

    /** What the rows would do, one verdict for each. Nothing is written. */
    List<Verdict> judge(List<ImportRow> rows);

    /**
     * Writes what {@link #judge} calls fresh or changed, judged again because things move on: what somebody else has
     * written meanwhile is unchanged, never doubled.
     */
    List<Verdict> write(List<ImportRow> rows);
}
