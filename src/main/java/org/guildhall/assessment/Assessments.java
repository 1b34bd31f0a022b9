package org.guildhall.assessment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.asks.Ask;
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
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final assessment of a placement: asked for when it ends, judged three times, released and answered. */
@Service
@Transactional
public class Assessments {

    private static final String RELEASE = "assessment.ask.release";
    private static final String ANSWER = "assessment.ask.answer";
    private static final int DAYS = 7;

    private final AssessmentStore store;
    private final DraftStore drafts;
    private final Placements placements;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Assessments(
            AssessmentStore store,
            DraftStore drafts,
            Placements placements,
            Asks asks,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.drafts = drafts;
        this.placements = placements;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        Actor system = Acting.current();
        if (advanced.to() == PlacementState.ENDED) {
            Placement placement = placements.view(system, advanced.placement());
            for (AssessmentKind kind : AssessmentKind.values()) {
                ask(
                        system,
                        placement,
                        kind.ask(),
                        kind.role(),
                        "/" + kind.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void ask(Actor actor, Placement placement, String kind, Role role, String below) {
        LocalDate due = LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS);
        for (Party party : placements.parties(actor, placement.id(), role)) {
            asks.raise(
                    actor,
                    new NewAsk(
                            kind,
                            party.person(),
                            role,
                            party.organisation(),
                            placement.id().value(),
                            placement.id().value(),
                            placement.institution(),
                            placement.employer(),
                            "/placements/" + placement.id().value() + "/assessment" + below,
                            due,
                            List.of(placement.learnerName(), placement.title())));
        }
    }

    /** What of the assessment the actor may see. */
    @Transactional(readOnly = true)
    public Assessment view(Actor actor, PlacementId id) {
        placements.view(actor, id);
        Release release = store.released(id).orElse(null);
        boolean all = AssessmentAccess.seesAll(actor, release != null);
        return new Assessment(store.done(id), store.judgements(id, actor, all), release);
    }

    /** Whether the actor may give this view now, and why not. */
    @Transactional(readOnly = true)
    public Decision mayJudge(Actor actor, Placement placement, AssessmentKind kind) {
        boolean judged = store.done(placement.id()).stream().anyMatch(it -> it.kind() == kind);
        return AssessmentAccess.mayJudge(actor, kind, placement.state(), judged);
    }

    /** What the actor has judged so far and not submitted; nobody else sees it. */
    @Transactional(readOnly = true)
    public List<DraftJudgement> draft(Actor actor, PlacementId id, AssessmentKind kind) {
        return drafts.kept(id, kind, actor);
    }

    /** When the actor kept what they have judged so far, and how often. */
    @Transactional(readOnly = true)
    public Stamp stamp(Actor actor, PlacementId id, AssessmentKind kind) {
        return drafts.stamp(id, kind, actor);
    }

    /** Keeps what the actor has judged so far, unless they have kept something else in another window. */
    public Edit<List<DraftJudgement>> keep(
            Actor actor, PlacementId id, AssessmentKind kind, List<DraftJudgement> judgements, Window window) {
        mayStillJudge(actor, placements.view(actor, id), kind);
        boolean kept = judgements.stream().allMatch(it -> drafts.keep(id, kind, actor, it, window, time.instant()));
        return kept ? Edit.saved() : overtaken(actor, id, kind);
    }

    private Edit<List<DraftJudgement>> overtaken(Actor actor, PlacementId id, AssessmentKind kind) {
        return Edit.overtaken(drafts.kept(id, kind, actor), drafts.stamp(id, kind, actor));
    }

    private void mayStillJudge(Actor actor, Placement placement, AssessmentKind kind) {
        if (mayJudge(actor, placement, kind) instanceof Decision.Denied denied) {
            throw refusal(actor, denied, placement.id(), "assessment.history.judged");
        }
    }

    private Forbidden refusal(Actor actor, Decision.Denied denied, PlacementId id, String act) {
        boolean done = denied.why().equals("assessment.denied.done");
        return done
                ? history.refusal(
                        denied,
                        id.value(),
                        it -> it.act().equals(act)
                                && (!act.endsWith("judged")
                                        || it.role()
                                                .equalsIgnoreCase(actor.role().name())))
                : new Forbidden(denied);
    }

    /** The ask by which the actor is to give this view; empty where nobody asks them. */
    @Transactional(readOnly = true)
    public Optional<Ask> asked(Actor actor, PlacementId id, AssessmentKind kind) {
        return asks.mine(actor, kind.ask(), id.value());
    }

    /** Submits one view, whatever has been kept of it; each is given once. */
    public void judge(Actor actor, PlacementId id, AssessmentKind kind, List<Judgement> judgements) {
        judge(
                actor,
                id,
                kind,
                judgements,
                Window.at(drafts.stamp(id, kind, actor).revision()));
    }

    /** Submits one view, unless the actor has kept something else in another window; each is given once. */
    public Edit<List<DraftJudgement>> judge(
            Actor actor, PlacementId id, AssessmentKind kind, List<Judgement> judgements, Window window) {
        Placement placement = placements.view(actor, id);
        mayStillJudge(actor, placement, kind);
        if (drafts.isOvertaken(id, kind, actor, window)) {
            return overtaken(actor, id, kind);
        }
        if (!store.add(id, kind, actor, judgements, time.instant())) {
            throw refusal(actor, new Decision.Denied("assessment.denied.done"), id, "assessment.history.judged");
        }
        drafts.drop(id, kind, actor);
        asks.done(actor, kind.ask(), id.value());
        note(actor, id, "assessment.history.judged");
        if (store.done(id).size() == AssessmentKind.values().length) {
            ask(actor, placement, RELEASE, Role.ACADEMIC_TUTOR, "");
        }
        return Edit.saved();
    }

    /** Whether the actor may show all three views to the learner now. */
    public boolean mayRelease(Actor actor, Assessment assessment) {
        return AssessmentAccess.mayRelease(actor, assessment.isComplete(), assessment.release() != null)
                .isAllowed();
    }

    /** Shows all three views to the learner, who is asked to answer. */
    public void release(Actor actor, PlacementId id) {
        Assessment assessment = view(actor, id);
        Decision may = AssessmentAccess.mayRelease(actor, assessment.isComplete(), assessment.release() != null);
        if (may instanceof Decision.Denied denied) {
            throw refusal(actor, denied, id, "assessment.history.released");
        }
        if (!store.release(id, actor.name(), time.instant())) {
            throw refusal(actor, new Decision.Denied("assessment.denied.done"), id, "assessment.history.released");
        }
        asks.done(actor, RELEASE, id.value());
        note(actor, id, "assessment.history.released");
        ask(actor, placements.view(actor, id), ANSWER, Role.LEARNER, "");
    }

    /** Whether the actor may agree or disagree now. */
    public boolean mayAnswer(Actor actor, Assessment assessment) {
        Release release = assessment.release();
        return AssessmentAccess.mayAnswer(actor, release != null, release != null && release.acknowledgedAt() != null)
                .isAllowed();
    }

    /** The learner agrees, or disagrees with a comment. */
    public void answer(Actor actor, PlacementId id, boolean agrees, String comment) {
        if (!mayAnswer(actor, view(actor, id)) || !store.answer(id, agrees, comment, time.instant())) {
            Decision.Denied denied = new Decision.Denied("assessment.denied.done");
            throw actor.is(Role.LEARNER)
                    ? history.refusal(denied, id.value(), it -> it.act().endsWith("agreed"))
                    : new Forbidden(denied);
        }
        asks.done(actor, ANSWER, id.value());
        note(actor, id, agrees ? "assessment.history.agreed" : "assessment.history.disagreed");
    }

    private void note(Actor actor, PlacementId id, String act) {
        history.note(actor, act, id.value(), id.value(), Map.of());
        live.changed(id.value());
        events.publishEvent(new AssessmentAdvanced(id));
    }
}
