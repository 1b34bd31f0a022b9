package org.guildhall.feedback;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about a learner's days, and what the learner says to it. Append-only. Learner, supervisor, tutor and
 * coordinator hear all of it, a mentor what they said themselves, nobody else any.
 */
@Service
@Transactional
public class Feedback {

    static final String READ_ASK = "feedback.ask.read";
    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final FeedbackStore store;
    private final ActionStore actions;
    private final FeedbackRequests requests;
    private final Placements placements;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Feedback(
            FeedbackStore store,
            ActionStore actions,
            FeedbackRequests requests,
            Placements placements,
            Asks asks,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.actions = actions;
        this.requests = requests;
        this.placements = placements;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Whether the actor may say something about a day of the placement, and why not. */
    public Decision mayGive(Actor actor, Placement placement) {
        return FeedbackAccess.may(actor, FeedbackAccess.Act.GIVE, placement.state());
    }

    /** Whether the actor may rate, answer and make actions, and why not. */
    public Decision mayReact(Actor actor, Placement placement) {
        return FeedbackAccess.may(actor, FeedbackAccess.Act.REACT, placement.state());
    }

    /** Whether the actor's role hears feedback at all; which of it, row security decides. */
    public boolean hears(Actor actor, Placement placement) {
        return FeedbackAccess.may(actor, FeedbackAccess.Act.READ, placement.state())
                .isAllowed();
    }

    /**
     * Says something. The learner finds it on open pages at once, in the inbox and in a letter; where they had asked for it,
     * their request ends.
     */
    public FeedbackId give(Actor actor, PlacementId id, GivenFeedback given) {
        Placement placement = placements.view(actor, id);
        allow(mayGive(actor, placement));
        if (given.isEmpty()) {
            throw new IllegalArgumentException("Nothing is said");
        }
        FeedbackId feedback = new FeedbackId(Ids.next());
        store.add(id, feedback, given, actor, time.instant());
        if (given.about() == Remark.About.DAY) {
            requests.answered(actor, id, given.day());
        }
        asks.raise(
                actor,
                new NewAsk(
                        READ_ASK,
                        placement.learner(),
                        Role.LEARNER,
                        placement.institution(),
                        feedback.value(),
                        id.value(),
                        null,
                        null,
                        path(id, feedback),
                        null,
                        List.of(actor.name(), placement.title())));
        note(
                actor,
                "feedback.history.given",
                id,
                feedback,
                Map.of("day", given.day().toString()));
        live.changed(placement.learner().value());
        return feedback;
    }

    private static String path(PlacementId id, FeedbackId feedback) {
        return "/placements/" + id.value() + "/feedback/" + feedback.value();
    }

    /** Says whether it helped; said again, the later word stands. */
    public void rate(Actor actor, PlacementId id, FeedbackId feedback, boolean helped) {
        react(actor, id, feedback);
        store.rate(id, feedback, actor, helped, time.instant());
        note(actor, helped ? "feedback.history.helped" : "feedback.history.not-helped", id, feedback, Map.of());
    }

    /**
     * Answers in words.
     *
     * @param text 1 to 2,000 letters
     */
    public void answer(Actor actor, PlacementId id, FeedbackId feedback, String text) {
        react(actor, id, feedback);
        store.answer(id, feedback, actor, text, time.instant());
        note(actor, "feedback.history.answered", id, feedback, Map.of());
    }

    /** The learner does something with a piece of feedback: it need not be read any more. */
    Remark react(Actor actor, PlacementId id, FeedbackId feedback) {
        allow(mayReact(actor, placements.view(actor, id)));
        Remark remark = store.one(id, feedback).orElseThrow(NotFound::new);
        asks.done(actor, READ_ASK, feedback.value());
        return remark;
    }

    /** One piece of feedback with what came of it. Throws {@link NotFound} where the actor doesn't hear it. */
    @Transactional(readOnly = true)
    public Said view(Actor actor, PlacementId id, FeedbackId feedback) {
        return heard(actor, id, store.one(id, feedback).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What was said about the days of a week and the week itself, oldest first.
     *
     * @param week its Monday
     */
    @Transactional(readOnly = true)
    public List<Said> ofWeek(Actor actor, PlacementId id, LocalDate week) {
        return heard(actor, id, store.ofWeek(id, week));
    }

    /** What was said in a placement, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Said> list(Actor actor, PlacementId id, @Nullable String before, int size) {
        UUID key = before == null ? NEWEST : UUID.fromString(before);
        return Slice.cut(
                heard(actor, id, store.newest(id, key, size + 1)),
                size,
                it -> it.remark().id().value().toString());
    }

    /** The newest that was said in a placement; empty for whom it isn't. */
    @Transactional(readOnly = true)
    public List<Said> latestFor(Actor actor, PlacementId id, int most) {
        return heard(actor, id, store.newest(id, NEWEST, most));
    }

    private List<Said> heard(Actor actor, PlacementId id, List<Remark> remarks) {
        if (remarks.isEmpty() || !hears(actor, placements.view(actor, id))) {
            return List.of();
        }
        List<FeedbackId> ids = remarks.stream().map(Remark::id).toList();
        List<Answer> answers = store.answers(id, ids);
        List<FeedbackAction> made = actions.of(id, ids);
        return remarks.stream()
                .map(remark -> new Said(
                        remark,
                        answers.stream()
                                .filter(it -> it.feedback().equals(remark.id()))
                                .toList(),
                        made.stream()
                                .filter(it -> it.feedback().equals(remark.id()))
                                .toList()))
                .toList();
    }

    private void note(Actor actor, String act, PlacementId id, FeedbackId feedback, Map<String, String> details) {
        history.note(actor, act, feedback.value(), id.value(), details);
        live.changed(id.value());
    }

    static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
