package org.guildhall.logbook;

import org.jspecify.annotations.Nullable;

/**
 * What came of recomputing a ledger's chain from its first line.
 *
 * @param minutes the sum of all lines
 * @param last digest of the last line; empty where there is none
 * @param broken number of the first line that does not fit; null where every line does
 */
public record LedgerCheck(
        int lines, int minutes, String last, @Nullable Integer broken) {

    public boolean holds() {
        return broken == null;
    }
}
