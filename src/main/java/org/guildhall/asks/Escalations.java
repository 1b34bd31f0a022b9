package org.guildhall.asks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who hears that somebody does not answer: the next person of the employer, then the coordinator, who owns it. */
@Component
class Escalations {

    static final String STUCK = "asks.ask.stuck";

    private final StepStore steps;
    private final AskStore store;
    private final Asks asks;
    private final Register register;
    private final History history;
    private final Live live;

    Escalations(StepStore steps, AskStore store, Asks asks, Register register, History history, Live live) {
        this.steps = steps;
        this.store = store;
        this.asks = asks;
        this.register = register;
        this.history = history;
        this.live = live;
    }

    /** Takes a step that is not written to whoever is asked. To be called in a transaction of the system's. */
    void take(Waiting ask, LetterTimes times, ReminderSchedule schedule, Instant now) {
        NextStep step = ask.step() == null ? NextStep.OWNER : ask.step();
        if (ask.isDelegated()) {
            steps.set(ask.ask(), Course.later(step, times, schedule, now), null);
            return;
        }
        switch (step) {
            case NEXT_PERSON -> nextPerson(ask, times, schedule, now);
            case COORDINATOR -> coordinator(ask, times, now);
            case LAPSE -> lapse(ask);
            case LETTER, REMINDER, OWNER -> {}
        }
    }

    private void nextPerson(Waiting ask, LetterTimes times, ReminderSchedule schedule, Instant now) {
        Optional<Register.Holder> next = first(Role.EMPLOYER_LEAD, ask.employer(), ask.person());
        if (next.isEmpty()) {
            coordinator(ask, times, now);
            return;
        }
        raise(ask, next.get(), Role.EMPLOYER_LEAD, times, now);
        steps.set(ask.ask(), Course.later(NextStep.COORDINATOR, times, schedule, now), null);
    }

    private void coordinator(Waiting ask, LetterTimes times, Instant now) {
        Optional<Register.Holder> coordinator = first(Role.COORDINATOR, ask.institution(), ask.person());
        Role role = coordinator.isPresent() ? Role.COORDINATOR : Role.ADMINISTRATOR;
        Optional<Register.Holder> owner =
                coordinator.or(() -> first(Role.ADMINISTRATOR, ask.institution(), ask.person()));
        if (owner.isEmpty()) {
            // nobody else is there: whoever is asked owns it and hears of it week after week
            steps.set(
                    ask.ask(),
                    new Course.Next(NextStep.OWNER, times.morning(times.day(now).plusDays(1))),
                    ask.person());
            return;
        }
        raise(ask, owner.get(), role, times, now);
        steps.owned(ask.ask(), owner.get().id());
    }

    /** Who has the least of it on their table. */
    private Optional<Register.Holder> first(Role role, @Nullable OrganisationId organisation, PersonId except) {
        if (organisation == null) {
            return Optional.empty();
        }
        List<Register.Holder> others = register.holders(role, List.of(organisation)).stream()
                .filter(it -> !it.id().equals(except))
                .toList();
        return steps.least(others.stream().map(Register.Holder::id).toList(), STUCK).stream()
                .flatMap(least -> others.stream().filter(it -> it.id().equals(least)))
                .findFirst();
    }

    private void raise(Waiting ask, Register.Holder to, Role role, LetterTimes times, Instant now) {
        Actor system = Acting.current();
        asks.raise(
                system,
                new NewAsk(
                        STUCK,
                        to.id(),
                        role,
                        to.organisation(),
                        ask.ask().value(),
                        ask.placement(),
                        ask.institution(),
                        ask.employer(),
                        "/asks/" + ask.ask().value(),
                        times.day(now).plusDays(2),
                        Stream.concat(Stream.of(ask.name(), ask.kind()), ask.details().stream())
                                .toList()));
        history.note(
                system,
                "asks.history.escalated",
                ask.subject(),
                ask.placement(),
                Map.of("name", ask.name(), "to", to.name()));
        live.changed(to.id().value());
    }

    private void lapse(Waiting ask) {
        store.one(ask.ask()).ifPresent(it -> asks.lapse(Acting.current(), it, "asks.lapsed.unanswered"));
    }

    /** What was answered, or is over, awaits nobody else. */
    @ApplicationModuleListener
    void on(AskEnded ended) {
        if (!ended.kind().startsWith("asks.")) {
            asks.done(Acting.current(), STUCK, ended.ask().value());
        }
    }
}
