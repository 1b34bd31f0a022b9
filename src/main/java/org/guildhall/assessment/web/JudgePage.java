package org.guildhall.assessment.web;

import java.util.List;
import java.util.Map;
import org.guildhall.asks.Ask;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Window;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.RubricLevel;
import org.jspecify.annotations.Nullable;

/**
 * One view to give: a level and, where it helps, a comment for each objective.
 *
 * @param ask by which the reader is asked; null where nobody asked them
 * @param notTheirs where to say “I am the wrong person”; null where there is no ask to say it to
 * @param typed by field: {@code level-…} and {@code comment-…} with an objective's id
 * @param window which open form this is
 * @param conflict what was kept in another window meanwhile; null where nothing was
 */
public record JudgePage(
        Placement placement,
        ProgrammeVersion version,
        AssessmentKind kind,
        Decision mayJudge,
        @Nullable Ask ask,
        @Nullable String notTheirs,
        Map<String, String> typed,
        Window window,
        @Nullable Conflict conflict,
        Problems problems)
        implements Page {

    private static final int MINUTES_EACH = 2;

    public String title() {
        return kind == AssessmentKind.SELF
                ? Say.text("assessment.give.self")
                : Say.text("assessment.give.other", Look.firstName(placement.learnerName()));
    }

    /** Key of the reason why it cannot be given now; null where it can. */
    public @Nullable String why() {
        return mayJudge instanceof Decision.Denied denied ? denied.why() : null;
    }

    /** How many minutes it takes. */
    public int minutes() {
        return Math.max(2, version.objectives().size() * MINUTES_EACH);
    }

    /** How many objectives have a level. */
    public long judged() {
        return version.objectives().stream().filter(it -> !level(it).isEmpty()).count();
    }

    public List<Option> levels() {
        return version.rubric().stream()
                .map(it -> new Option(String.valueOf(it.level()), it.level() + " · " + it.name(), it.descriptor()))
                .toList();
    }

    /** The target as the rubric calls it. */
    public String target(Objective objective) {
        return objective.targetLevel() + " · "
                + version.rubric().stream()
                        .filter(it -> it.level() == objective.targetLevel())
                        .map(RubricLevel::name)
                        .findFirst()
                        .orElse("");
    }

    public String level(Objective objective) {
        return typed.getOrDefault("level-" + objective.id().value(), "");
    }

    public String comment(Objective objective) {
        return typed.getOrDefault("comment-" + objective.id().value(), "");
    }
}
