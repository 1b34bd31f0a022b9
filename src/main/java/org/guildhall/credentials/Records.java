package org.guildhall.credentials;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.assessment.Assessed;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.AssessmentKind;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Judgement;
import org.guildhall.competencies.Competencies;
import org.guildhall.competencies.Competency;
import org.guildhall.logbook.Logbook;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.PlacementState;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.ids.Tokens;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the record of a placement once it is completed. */
@Service
@Transactional
public class Records {

    private static final Actor CHECKER = Actor.system("check of a record");

    private final RecordStore store;
    private final Placements placements;
    private final Programmes programmes;
    private final Competencies competencies;
    private final Logbook logbook;
    private final Assessments assessments;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Records(
            RecordStore store,
            Placements placements,
            Programmes programmes,
            Competencies competencies,
            Logbook logbook,
            Assessments assessments,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.programmes = programmes;
        this.competencies = competencies;
        this.logbook = logbook;
        this.assessments = assessments;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(PlacementAdvanced advanced) {
        if (advanced.to() != PlacementState.COMPLETED) {
            return;
        }
        Actor system = Acting.current();
        Placement placement = placements.view(system, advanced.placement());
        Assessment assessment = assessments.view(system, placement.id());
        List<RecordLine> lines = programmes.version(system, placement.programmeVersion()).objectives().stream()
                .map(objective -> line(system, objective, assessment))
                .toList();
        int minutes = logbook.hours(system, placement).approved();
        boolean issued = store.add(
                Ids.next(),
                Tokens.next(),
                placement,
                minutes,
                placement.outcomeIfAny().orElseThrow(),
                lines,
                time.instant());
        if (issued) {
            history.note(
                    system,
                    "credentials.history.issued",
                    placement.id().value(),
                    placement.id().value(),
                    Map.of());
            live.changed(placement.id().value());
        }
    }

    private RecordLine line(Actor system, Objective objective, Assessment assessment) {
        List<String> labels = competencies.of(system, objective.competencies()).stream()
                .map(Competency::label)
                .toList();
        return new RecordLine(
                objective.position(),
                objective.title(),
                labels,
                objective.targetLevel(),
                level(assessment, AssessmentKind.SUPERVISOR, objective),
                name(assessment, AssessmentKind.SUPERVISOR),
                level(assessment, AssessmentKind.TUTOR, objective),
                name(assessment, AssessmentKind.TUTOR));
    }

    private static @Nullable Integer level(Assessment assessment, AssessmentKind kind, Objective objective) {
        return assessment.of(kind, objective.id()).map(Judgement::level).orElse(null);
    }

    private static @Nullable String name(Assessment assessment, AssessmentKind kind) {
        return assessment.done().stream()
                .filter(it -> it.kind() == kind)
                .map(Assessed::personName)
                .findFirst()
                .orElse(null);
    }

    /** The record of a placement the actor may see; empty before it is completed. */
    @Transactional(readOnly = true)
    public Optional<VerifiedRecord> of(Actor actor, PlacementId placement) {
        return store.ofPlacement(placement);
    }

    /** Who reads a record for anybody who holds its code. */
    public static Actor checker() {
        return CHECKER;
    }

    /** The record of this code; to be called as the {@link #checker()}. */
    @Transactional(readOnly = true)
    public Optional<VerifiedRecord> byCode(Actor checker, String code) {
        return store.byCode(code);
    }

    /** Whether a record was revoked, and why; empty where it stands. */
    @Transactional(readOnly = true)
    public Optional<Revocation> revoked(Actor actor, VerifiedRecord found) {
        return store.revoked(found.id());
    }

    /** Whether the actor may revoke a record now, and why not. */
    @Transactional(readOnly = true)
    public Decision mayRevoke(Actor actor, VerifiedRecord found) {
        return RecordAccess.mayRevoke(actor, store.revoked(found.id()).isPresent());
    }

    /** Revokes the record of a placement: its page stays and says since when and why. */
    public void revoke(Actor actor, PlacementId placement, String reason) {
        placements.view(actor, placement);
        VerifiedRecord found = store.ofPlacement(placement).orElseThrow(NotFound::new);
        if (mayRevoke(actor, found) instanceof Decision.Denied denied) {
            throw RecordAccess.mayRevoke(actor, false).isAllowed()
                    ? history.refusal(denied, placement.value())
                    : new Forbidden(denied);
        }
        if (!store.revoke(found.id(), placement, actor.name(), reason, time.instant())) {
            throw history.refusal(new Decision.Denied("credentials.denied.revoked"), placement.value());
        }
        history.note(
                actor, "credentials.history.revoked", placement.value(), placement.value(), Map.of("reason", reason));
        live.changed(placement.value());
    }
}
