package org.guildhall.asks;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * “Let somebody else do it.” Whoever is asked names another person, who gets a link of their own for this one act; the ask
 * stays with the first person, who may take it back.
 */
@Service
@Transactional
public class Delegations {

    private final AskStore store;
    private final DelegationStore delegates;
    private final StepStore steps;
    private final Asks asks;
    private final AskKinds kinds;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Delegations(
            AskStore store,
            DelegationStore delegates,
            StepStore steps,
            Asks asks,
            AskKinds kinds,
            Register register,
            ApplicationEventPublisher events,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.delegates = delegates;
        this.steps = steps;
        this.asks = asks;
        this.kinds = kinds;
        this.register = register;
        this.events = events;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Whether the actor may let somebody else do it, and why not. */
    public Decision mayDelegate(Actor actor, Ask ask) {
        return AskAccess.mayDelegate(
                actor,
                ask.person().equals(actor.person()),
                ask.state(),
                kinds.of(ask.kind()).delegation(),
                ask.delegatedFrom() != null);
    }

    /** Who does it at the moment in the place of whoever was asked; empty where they do it themselves. */
    @Transactional(readOnly = true)
    public Optional<Delegate> standing(Actor actor, AskId id) {
        return delegates.standing(id);
    }

    /**
     * Lets another person do it. False where they are the one who is asked, or are asked for it already. Throws
     * {@link Forbidden} with the reason where it cannot be handed on, or has been.
     *
     * @param language en, fr, es or ar
     */
    public boolean delegate(Actor actor, AskId id, String name, String email, String language) {
        Ask ask = asks.view(actor, id);
        if (mayDelegate(actor, ask) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        if (delegates.standing(id).isPresent()) {
            throw history.refusal(new Decision.Denied("asks.denied.delegated"), ask.subject());
        }
        PersonId to = register.known(actor, name, email, language);
        AskId next = new AskId(Ids.next());
        if (to.equals(ask.person()) || !delegates.add(next, id, to, time.instant())) {
            return false;
        }
        history.note(actor, "asks.history.delegated", ask.subject(), ask.placement(), Map.of("name", name));
        events.publishEvent(new AskRaised(next));
        live.changed(to.value());
        return true;
    }

    /** Takes it back from whoever was named. Throws {@link Forbidden} where the actor is neither asked nor in charge. */
    public void takeBack(Actor actor, AskId id) {
        Ask ask = asks.view(actor, id);
        if (AskAccess.mayTakeBack(actor, ask.person().equals(actor.person()), ask.state())
                instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Delegate delegate = delegates.standing(id).orElseThrow(NotFound::new);
        store.one(delegate.ask()).ifPresent(it -> asks.end(it, AskState.WITHDRAWN, "asks.ended.taken-back"));
        history.note(actor, "asks.history.taken-back", ask.subject(), ask.placement(), Map.of("name", delegate.name()));
        live.changed(ask.person().value());
    }

    /** What one of the two has done is done; what the other cannot do comes back. */
    @ApplicationModuleListener
    void on(AskEnded ended) {
        Actor system = Acting.current();
        delegates.children(ended.ask()).stream()
                .flatMap(it -> store.one(it).stream())
                .forEach(it -> asks.end(it, AskState.WITHDRAWN, null));
        store.one(ended.ask())
                .flatMap(it -> Optional.ofNullable(it.delegatedFrom()))
                .flatMap(store::one)
                .filter(Ask::isOpen)
                .ifPresent(first -> comesBack(system, ended, first));
    }

    private void comesBack(Actor system, AskEnded ended, Ask first) {
        switch (ended.state()) {
            case DONE -> asks.end(first, AskState.DONE, null);
            case DECLINED, LAPSED -> {
                Ask delegated = store.one(ended.ask()).orElseThrow(NotFound::new);
                history.note(
                        system,
                        "asks.history.came-back",
                        first.subject(),
                        first.placement(),
                        Map.of("name", delegated.personName(), "first", first.personName()));
                steps.set(first.id(), new Course.Next(NextStep.REMINDER, time.instant()), null);
            }
            case OPEN, WITHDRAWN -> {}
        }
    }
}
