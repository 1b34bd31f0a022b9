package org.guildhall.credentials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was judged on one objective.
 *
 * @param competencies labels, in the language of their framework
 * @param supervisorLevel 1 to 4; null where the supervisor did not judge
 * @param tutorLevel 1 to 4; null where the tutor did not judge
 */
public record RecordLine(
        int position,
        String objective,
        List<String> competencies,
        int targetLevel,
        @Nullable Integer supervisorLevel,
        @Nullable String supervisorName,
        @Nullable Integer tutorLevel,
        @Nullable String tutorName) {

    public RecordLine {
        competencies = List.copyOf(competencies);
    }
}
