package org.guildhall.competencies;

import java.time.Instant;
import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One import of a framework.
 *
 * @param personName who started it
 * @param finishedAt null while it is not over
 * @param problem what was wrong; null where nothing was
 * @param unchanged rows that were there already; relations count too, here and in the other counts
 * @param retired rows that the files no longer name
 */
public record FrameworkImport(
        FrameworkImportId id,
        String personName,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        String classificationName,
        String relationsName,
        @Nullable Phrase problem,
        int added,
        int changed,
        int unchanged,
        int retired) {

    /** How it went. */
    public enum State {
        STARTED,
        DONE,
        FAILED,
        STOPPED
    }
}
