package org.guildhall.operation;

import java.util.List;
import org.guildhall.platform.history.Happening;
import org.jspecify.annotations.Nullable;

/**
 * How this Guildhall stands, as far as its reader may know.
 *
 * @param runBy name of the institution that runs it; empty before there is any
 * @param inside what concerns all institutions; null for an administrator of another than the one that runs it
 */
public record Standing(
        Machine.Versions versions, String runBy, @Nullable Inside inside) {

    /**
     * For whoever runs it.
     *
     * @param mailServer whether one is set
     * @param textProvider whether people may have text messages
     * @param history what was done about it, newest first
     */
    public record Inside(
            Machine.Room room, Troubles troubles, boolean mailServer, boolean textProvider, List<Happening> history) {}
}
