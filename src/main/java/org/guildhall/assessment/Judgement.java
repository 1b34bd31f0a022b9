package org.guildhall.assessment;

import org.guildhall.programmes.ObjectiveId;

/**
 * A level with a comment on one objective.
 *
 * @param level 1 to 4, of the programme version's rubric
 */
public record Judgement(AssessmentKind kind, ObjectiveId objective, int level, String comment) {}
