package org.guildhall.assessment.web;

import java.util.List;
import java.util.Optional;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Talk;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.RubricLevel;

/** The views of each objective side by side. */
public record AssessmentPage(
        Placement placement,
        ProgrammeVersion version,
        Assessment assessment,
        List<Talk> talks,
        List<AssessmentKind> open,
        boolean mayRelease,
        boolean mayAskForTalk,
        boolean mayAnswer,
        String comment,
        Problems problems)
        implements Page {

    public List<AssessmentKind> kinds() {
        return List.of(AssessmentKind.values());
    }

    /** The objectives that were judged differently, as far as the reader sees it. */
    public List<Objective> apart() {
        return version.objectives().stream()
                .filter(it -> assessment.isApart(it.id()))
                .toList();
    }

    public Optional<Talk> talk(Objective objective) {
        return talks.stream()
                .filter(it -> it.objective().equals(objective.id()))
                .findFirst();
    }

    /** Whether an objective that was judged differently has no talk yet. */
    public boolean talkIsDue() {
        return mayAskForTalk && apart().stream().anyMatch(it -> talk(it).isEmpty());
    }

    public String levelName(int level) {
        return version.rubric().stream()
                .filter(it -> it.level() == level)
                .map(RubricLevel::name)
                .findFirst()
                .orElse("");
    }

    /** How far it has come and what is next, in one sentence. */
    public String where() {
        if (assessment.release() == null) {
            int done = assessment.done().size();
            return done == kinds().size()
                    ? Say.text("assessment.where.complete")
                    : Say.text("assessment.where.judging", done, kinds().size());
        }
        return Say.text(
                assessment.release().acknowledgedAt() == null
                        ? "assessment.where.released"
                        : "assessment.where.answered");
    }
}
