package org.guildhall.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many placements of a programme go on, are completed, or were left early; null where there are none.
 *
 * @param version the newest, whose page it is
 */
public record ProgrammeCount(
        UUID version,
        String title,
        @Nullable Long live,
        @Nullable Long completed,
        @Nullable Long left) {}
