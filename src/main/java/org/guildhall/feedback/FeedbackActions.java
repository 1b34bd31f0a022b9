package org.guildhall.feedback;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a learner sets out to do because of feedback. An open action awaits them in the inbox and reminds by itself. */
@Service
@Transactional
public class FeedbackActions {

    private static final String ASK = "feedback.ask.action";

    private final ActionStore store;
    private final Feedback feedback;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    FeedbackActions(ActionStore store, Feedback feedback, Asks asks, History history, Live live, InstantSource time) {
        this.store = store;
        this.feedback = feedback;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /**
     * Turns feedback into an action.
     *
     * @param text 1 to 200 letters
     * @param due last day, in the placement's zone
     */
    public FeedbackActionId make(Actor actor, PlacementId id, FeedbackId from, String text, LocalDate due) {
        Remark remark = feedback.react(actor, id, from);
        FeedbackActionId action = new FeedbackActionId(Ids.next());
        store.add(new FeedbackAction(
                action, id, from, actor.person(), text, due, ActionState.OPEN, time.instant(), null));
        asks.raise(
                actor,
                new NewAsk(
                        ASK,
                        actor.person(),
                        actor.role(),
                        actor.organisation(),
                        action.value(),
                        id.value(),
                        null,
                        null,
                        "/placements/" + id.value() + "/feedback/actions/" + action.value(),
                        due,
                        List.of(text, remark.giverName())));
        history.note(actor, "feedback.history.made", action.value(), id.value(), Map.of("action", text));
        live.changed(id.value());
        return action;
    }

    /** One action. Throws {@link NotFound} where the actor doesn't hear the feedback it came from. */
    @Transactional(readOnly = true)
    public FeedbackAction view(Actor actor, PlacementId id, FeedbackActionId action) {
        FeedbackAction found = store.one(id, action).orElseThrow(NotFound::new);
        feedback.view(actor, id, found.feedback());
        return found;
    }

    /** Whether the actor may end an action so, and why not. */
    public Decision may(Actor actor, FeedbackAction action, ActionState.Event event) {
        return ActionAccess.may(actor, action.learner(), action.state(), event);
    }

    /** Marks an action as done, or drops it. Throws {@link Forbidden} where the actor may not, or it has ended meanwhile. */
    public void end(Actor actor, PlacementId id, FeedbackActionId action, ActionState.Event event) {
        FeedbackAction found = view(actor, id, action);
        Feedback.allow(may(actor, found, event));
        ActionState to = ActionState.LIFE_CYCLE.next(found.state(), event).orElseThrow();
        if (!store.end(id, action, to, time.instant())) {
            throw new Forbidden(new Decision.Denied("feedback.denied.ended"));
        }
        switch (event) {
            case DO -> asks.done(actor, ASK, action.value());
            case DROP -> asks.withdraw(actor, ASK, action.value());
        }
        String act = "feedback.history." + to.name().toLowerCase(Locale.ROOT);
        history.note(actor, act, action.value(), id.value(), Map.of("action", found.text()));
        live.changed(id.value());
    }
}
