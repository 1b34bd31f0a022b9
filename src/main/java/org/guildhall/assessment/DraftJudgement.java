package org.guildhall.assessment;

import org.guildhall.programmes.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that is not submitted yet.
 *
 * @param level 1 to 4; null where none is chosen yet
 */
public record DraftJudgement(
        ObjectiveId objective, @Nullable Integer level, String comment) {}
