package org.guildhall.feedback;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.asks.AskEnded;
import org.guildhall.asks.AskState;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.logbook.Logbook;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner asks how a day went; whoever is asked answers by a link, without an account. */
@Service
@Transactional
public class FeedbackRequests {

    private static final String ASK = "feedback.ask.give";
    private static final int DAYS_TO_ANSWER = 3;

    private final RequestStore store;
    private final Placements placements;
    private final Logbook logbook;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    FeedbackRequests(
            RequestStore store,
            Placements placements,
            Logbook logbook,
            Asks asks,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.logbook = logbook;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** Whether the actor may ask for feedback, and why not. */
    public Decision mayAsk(Actor actor, Placement placement) {
        return FeedbackAccess.may(actor, FeedbackAccess.Act.ASK, placement.state());
    }

    /** Who can be asked: supervisors first, then tutors and mentors. */
    @Transactional(readOnly = true)
    public List<Party> whom(Actor actor, PlacementId id) {
        List<Party> parties = placements.parties(actor, id);
        return List.of(Role.SUPERVISOR, Role.ACADEMIC_TUTOR, Role.MENTOR).stream()
                .flatMap(role -> parties.stream().filter(party -> party.role() == role))
                .toList();
    }

    /**
     * Asks somebody of the placement how a day went. Where they have been asked and not answered yet, nothing is done.
     *
     * @param question at most 500 letters; empty for “how did I do?”
     */
    public void ask(Actor actor, PlacementId id, LocalDate day, PersonId of, String question) {
        Placement placement = placements.view(actor, id);
        Feedback.allow(mayAsk(actor, placement));
        Party asked = whom(actor, id).stream()
                .filter(party -> party.person().equals(of))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean written = logbook.entries(actor, id, Logbook.monday(day)).stream()
                .anyMatch(entry -> entry.day().equals(day));
        if (!written) {
            throw new NotFound();
        }
        FeedbackRequest request = new FeedbackRequest(
                new FeedbackRequestId(Ids.next()), id, day, of, asked.name(), question, time.instant(), null);
        if (store.add(request, actor.person())) {
            raise(actor, placement, asked, request);
            Map<String, String> details = Map.of("day", day.toString(), "name", asked.name());
            history.note(actor, "feedback.history.asked", request.id().value(), id.value(), details);
            live.changed(id.value());
        }
    }

    private void raise(Actor actor, Placement placement, Party asked, FeedbackRequest request) {
        asks.raise(
                actor,
                new NewAsk(
                        ASK,
                        asked.person(),
                        asked.role(),
                        asked.organisation(),
                        request.id().value(),
                        placement.id().value(),
                        placement.institution(),
                        placement.employer(),
                        "/placements/" + placement.id().value() + "/feedback/requests/"
                                + request.id().value(),
                        LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS_TO_ANSWER),
                        List.of(placement.learnerName(), request.day().toString())));
    }

    /** One request. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public FeedbackRequest view(Actor actor, PlacementId id, FeedbackRequestId request) {
        return store.one(id, request).orElseThrow(NotFound::new);
    }

    /**
     * What has been asked about the days of a week and not been answered yet.
     *
     * @param week its Monday
     */
    @Transactional(readOnly = true)
    public List<FeedbackRequest> open(Actor actor, PlacementId id, LocalDate week) {
        return store.openOfWeek(id, week);
    }

    /** The actor has said something about the day: what they were asked about it ends. */
    void answered(Actor actor, PlacementId id, LocalDate day) {
        store.end(id, day, actor.person(), time.instant())
                .forEach(request -> asks.done(actor, ASK, request.value(), actor.person()));
    }

    /** Whoever was asked is the wrong person: the learner may ask another. */
    @ApplicationModuleListener
    void on(AskEnded ended) {
        Optional.of(ended)
                .filter(it -> it.kind().equals(ASK) && it.state() == AskState.DECLINED)
                .ifPresent(it -> store.end(it.subject(), time.instant()));
    }
}
