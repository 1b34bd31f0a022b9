package org.guildhall.insight.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.feedback.Said;
import org.guildhall.insight.Pace;
import org.guildhall.logbook.Hours;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementLine;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.jspecify.annotations.Nullable;

/**
 * A learner's placement: what to do now, how far, what people said, what is coming.
 *
 * @param todos what to do now, in order
 * @param pace null where there is nothing to judge by
 * @param said the newest that was said to the learner
 * @param others the learner's other placements
 */
public record LearnerHomePage(
        Placement placement,
        List<Party> parties,
        List<Todo> todos,
        Hours hours,
        @Nullable Pace pace,
        List<Objective> objectives,
        Assessment assessment,
        List<Said> said,
        List<PlacementLine> others,
        LocalDate today)
        implements Page {

    /** A day to come and what it brings. */
    public record Coming(String label, LocalDate day) {}

    public String title() {
        return Say.text("insight.home.title", placement.employerName());
    }

    public String lead() {
        List<String> parts = new ArrayList<>();
        parts.add(placement.title());
        if (!today.isBefore(placement.startsOn()) && !today.isAfter(placement.endsOn())) {
            parts.add(Say.text("insight.home.week", week(today), week(placement.endsOn())));
        }
        first(Role.SUPERVISOR).ifPresent(it -> parts.add(Say.text("insight.home.supervisor", it.name())));
        first(Role.ACADEMIC_TUTOR).ifPresent(it -> parts.add(Say.text("insight.home.tutor", it.name())));
        return String.join(" · ", parts);
    }

    private long week(LocalDate day) {
        return ChronoUnit.DAYS.between(placement.startsOn(), day) / 7 + 1;
    }

    private java.util.Optional<Party> first(Role role) {
        return parties.stream().filter(it -> it.role() == role).findFirst();
    }

    /** The first name of who judges beside the learner; the role where nobody is named. */
    public String judge(Role role) {
        return first(role)
                .map(it -> OffTrackLine.firstName(it.name()))
                .orElseGet(() -> Say.text("people.role." + role.name().toLowerCase(java.util.Locale.ROOT)));
    }

    public int level(Objective objective, AssessmentKind kind) {
        return assessment.of(kind, objective.id()).map(it -> it.level()).orElse(0);
    }

    /** Where the learner comes to at this pace, in words; null where there is nothing to say. */
    public @Nullable String paceWords() {
        if (pace == null) {
            return null;
        }
        String day = Say.date(pace.finish());
        long days = pace.daysEarly();
        return days >= 0 ? Say.text("insight.home.early", day, days) : Say.text("insight.home.late", day, -days);
    }

    /** Days to come, the nearest first. */
    public List<Coming> coming() {
        List<Coming> days = new ArrayList<>();
        days.add(new Coming(Say.text("insight.home.first-day"), placement.startsOn()));
        days.add(new Coming(Say.text("insight.home.last-day"), placement.endsOn()));
        todos.stream()
                .filter(it -> it.due() != null && !it.path().contains("/days/"))
                .forEach(it -> days.add(new Coming(it.label(), it.due())));
        return days.stream()
                .filter(it -> !it.day().isBefore(today))
                .sorted(Comparator.comparing(Coming::day))
                .limit(4)
                .toList();
    }
}
