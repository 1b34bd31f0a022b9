package org.guildhall.assessment.web;

import java.util.List;
import java.util.Map;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/** One view to give: a level and, where it helps, a comment for each objective. */
public record JudgePage(
        Placement placement,
        ProgrammeVersion version,
        AssessmentKind kind,
        Decision mayJudge,
        Map<String, String> typed,
        Problems problems)
        implements Page {

    /** Key of the reason why it cannot be given now; null where it can. */
    public @Nullable String why() {
        return mayJudge instanceof Decision.Denied denied ? denied.why() : null;
    }

    public List<Option> levels() {
        return version.rubric().stream()
                .map(it -> new Option(String.valueOf(it.level()), it.level() + " · " + it.name(), it.descriptor()))
                .toList();
    }

    public String level(Objective objective) {
        return typed.getOrDefault("level-" + objective.id().value(), "");
    }

    public String comment(Objective objective) {
        return typed.getOrDefault("comment-" + objective.id().value(), "");
    }
}
