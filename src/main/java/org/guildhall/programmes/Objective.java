package org.guildhall.programmes;

import java.util.List;
import org.guildhall.competencies.CompetencyId;

/**
 * What a learner is to achieve.
 *
 * @param position from 1, as the programme orders them
 * @param targetLevel the level of the version's rubric to be reached, 1 to 4
 * @param competencies what it is tied to; may be empty in a draft alone
 */
public record Objective(ObjectiveId id, int position, String title, int targetLevel, List<CompetencyId> competencies) {

    public Objective {
        competencies = List.copyOf(competencies);
    }
}
