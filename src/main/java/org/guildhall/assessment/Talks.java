package org.guildhall.assessment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.programmes.ObjectiveId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks about what was judged differently: the tutor asks for one, and whoever took part notes what came of it. */
@Service
@Transactional
public class Talks {

    private static final String ASK = "assessment.ask.talk";
    private static final int DAYS = 7;

    private final TalkStore store;
    private final Placements placements;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Talks(TalkStore store, Placements placements, Asks asks, History history, Live live, InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /** The talks that were asked for. */
    @Transactional(readOnly = true)
    public List<Talk> of(Actor actor, PlacementId id) {
        placements.view(actor, id);
        return store.all(id);
    }

    /** Whether the actor may ask for a talk. */
    public boolean mayAsk(Actor actor, Assessment assessment) {
        return AssessmentAccess.mayAskForTalk(actor, assessment.isComplete()).isAllowed();
    }

    /** Asks learner and supervisor to talk about these objectives; asking twice changes nothing. */
    public void ask(Actor actor, PlacementId id, Assessment assessment, List<ObjectiveId> objectives) {
        allow(AssessmentAccess.mayAskForTalk(actor, assessment.isComplete()));
        Placement placement = placements.view(actor, id);
        objectives.forEach(objective -> store.ask(id, objective, actor.name(), time.instant()));
        LocalDate due = LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS);
        placements.parties(actor, id).stream()
                .filter(party -> party.role() == Role.LEARNER || party.role() == Role.SUPERVISOR)
                .forEach(party -> asks.raise(actor, ask(actor, party, placement, due)));
        note(actor, id, "assessment.history.talk-asked", Map.of());
    }

    private static NewAsk ask(Actor actor, Party party, Placement placement, LocalDate due) {
        return new NewAsk(
                ASK,
                party.person(),
                party.role(),
                party.organisation(),
                placement.id().value(),
                placement.id().value(),
                placement.institution(),
                placement.employer(),
                "/placements/" + placement.id().value() + "/assessment/talk",
                due,
                List.of(placement.learnerName(), placement.title(), actor.name()));
    }

    /** Whether the actor may note what came of the talks. */
    @Transactional(readOnly = true)
    public Decision mayNote(Actor actor, PlacementId id) {
        placements.view(actor, id);
        return AssessmentAccess.mayNoteTalk(actor, store.all(id).stream().anyMatch(talk -> !talk.isHeld()));
    }

    /** The talk was held. */
    public void held(Actor actor, PlacementId id, String outcome) {
        Decision.Denied done = new Decision.Denied("assessment.denied.done");
        if (mayNote(actor, id) instanceof Decision.Denied denied && !denied.equals(done)) {
            throw new Forbidden(denied);
        }
        if (!store.held(id, actor.name(), outcome, time.instant())) {
            throw history.refusal(done, id.value(), it -> it.act().equals("assessment.history.talk-held"));
        }
        asks.done(actor, ASK, id.value());
        note(actor, id, "assessment.history.talk-held", Map.of("reason", outcome));
    }

    /** The record is written: a talk that was not held by now is not waited for any more. */
    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        if (advanced.to() == PlacementState.COMPLETED) {
            asks.lapse(Acting.current(), ASK, advanced.placement().value(), "assessment.lapsed.completed");
        }
    }

    private void note(Actor actor, PlacementId id, String act, Map<String, String> details) {
        history.note(actor, act, id.value(), id.value(), details);
        live.changed(id.value());
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
