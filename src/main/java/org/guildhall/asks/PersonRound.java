package org.guildhall.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes every step that is due for one person: what is to be written to them leaves together. */
@Component
class PersonRound {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final StepStore steps;
    private final AskKinds kinds;
    private final LetterHours hours;
    private final AskLetters letters;
    private final Escalations escalations;
    private final ObjectProvider<AskedProgrammes> programmes;
    private final InstantSource time;

    PersonRound(
            StepStore steps,
            AskKinds kinds,
            LetterHours hours,
            AskLetters letters,
            Escalations escalations,
            ObjectProvider<AskedProgrammes> programmes,
            InstantSource time) {
        this.steps = steps;
        this.kinds = kinds;
        this.hours = hours;
        this.letters = letters;
        this.escalations = escalations;
        this.programmes = programmes;
        this.time = time;
    }

    /** A letter has one role and one organisation in which its reader acts. */
    private record Hat(Role role, OrganisationId organisation) {}

    /** Takes the steps; returns of how many asks the person was told. To be called in a transaction of the system's. */
    int go(PersonId person) {
        Instant now = time.instant();
        Map<Hat, List<Waiting>> hats = new LinkedHashMap<>();
        steps.waiting(person, now.plus(LONGEST), kinds.lapsing())
                .forEach(it -> hats.computeIfAbsent(new Hat(it.role(), it.organisation()), hat -> new ArrayList<>())
                        .add(it));
        return hats.values().stream().mapToInt(it -> go(it, now)).sum();
    }

    private int go(List<Waiting> waiting, Instant now) {
        LetterTimes times = hours.of(waiting.getFirst());
        waiting.stream()
                .filter(it ->
                        it.isStepBy(now) && it.step() != null && !it.step().isLetter())
                .forEach(it -> escalations.take(it, times, schedule(it), now));
        List<Waiting> due = waiting.stream().filter(it -> isDue(it, times, now)).toList();
        if (due.isEmpty()) {
            waiting.stream().filter(it -> isWritten(it, now)).forEach(it -> postpone(it, times.leaves(it.raisedAt())));
            return 0;
        }
        if (!times.isOpen(now)) {
            due.forEach(it -> postpone(it, times.next(now)));
            return 0;
        }
        List<Waiting> together = waiting.stream()
                .filter(it -> isWritten(it, now.plus(times.gathering().window())))
                .toList();
        write(together, times.gathering(), now);
        together.forEach(it -> advance(it, times, now));
        return together.size();
    }

    private static boolean isWritten(Waiting ask, Instant until) {
        return ask.isNudgedBy(until)
                || ask.isStepBy(until) && ask.step() != null && ask.step().isLetter();
    }

    /** What was just asked is gathered first with what else may come. */
    private static boolean isDue(Waiting ask, LetterTimes times, Instant now) {
        boolean gathered =
                ask.step() != NextStep.LETTER || !times.leaves(ask.raisedAt()).isAfter(now);
        return isWritten(ask, now) && (gathered || ask.isNudgedBy(now));
    }

    private void postpone(Waiting ask, Instant until) {
        if (ask.nudgeAt() != null) {
            steps.nudge(ask.ask(), until);
        }
        if (ask.step() != null && ask.step().isLetter()) {
            steps.set(ask.ask(), new Course.Next(ask.step(), until), null);
        }
    }

    /**
     * What somebody does in their place is written to that person; what people ask of themselves they know: they are
     * reminded of it when it is due.
     */
    private void write(List<Waiting> together, Gathering gathering, Instant now) {
        List<Waiting> told = together.stream()
                .filter(it -> !it.isDelegated())
                .filter(it -> !it.own() || it.step() != NextStep.LETTER || it.isNudgedBy(now))
                .toList();
        boolean each = gathering == Gathering.AT_ONCE
                && told.stream().allMatch(it -> it.step() == NextStep.LETTER || it.nudgeAt() != null);
        if (each || told.size() == 1) {
            told.forEach(letters::one);
        } else if (!told.isEmpty()) {
            letters.many(told);
        }
    }

    private void advance(Waiting ask, LetterTimes times, Instant now) {
        if (ask.nudgeAt() != null) {
            steps.nudge(ask.ask(), null);
        }
        boolean taken = ask.step() != null
                && ask.step().isLetter()
                && ask.isStepBy(now.plus(times.gathering().window()));
        if (!taken) {
            return;
        }
        if (ask.step() != NextStep.LETTER) {
            steps.reminded(ask.ask(), now);
        }
        steps.set(
                ask.ask(),
                Course.afterLetter(ask, times, schedule(ask), now),
                ask.step() == NextStep.OWNER ? ask.person() : null);
    }

    private ReminderSchedule schedule(Waiting ask) {
        if (ask.institution() == null) {
            return ReminderSchedule.USUAL;
        }
        Optional<UUID> programme = Optional.ofNullable(ask.placement())
                .flatMap(
                        it -> Optional.ofNullable(programmes.getIfAvailable()).flatMap(known -> known.ofPlacement(it)));
        return steps.schedule(ask.institution().value(), programme.orElse(null), ask.kind()).stream()
                .findFirst()
                .orElse(ReminderSchedule.USUAL);
    }
}
