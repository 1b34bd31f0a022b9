package org.guildhall.programmes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.guildhall.programmes.ProgrammeAccess.Act;
import org.guildhall.programmes.ProgrammeVersion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes and their versions, as the actor may see them. */
@Service
@Transactional
public class Programmes {

    private final ProgrammeStore store;
    private final ProgrammeWriter writer;
    private final History history;
    private final InstantSource time;

    Programmes(ProgrammeStore store, ProgrammeWriter writer, History history, InstantSource time) {
        this.store = store;
        this.writer = writer;
        this.history = history;
        this.time = time;
    }

    /** One version with objectives and rubric. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public ProgrammeVersion version(Actor actor, ProgrammeVersionId id) {
        ProgrammeVersion version = store.version(id).orElseThrow(NotFound::new);
        allow(actor, Act.READ, version.state());
        return version;
    }

    /** Programmes with their newest version, by title; drafts for staff alone. */
    @Transactional(readOnly = true)
    public Slice<ProgrammeLine> list(Actor actor, @Nullable String after, int size) {
        return Slice.cut(
                store.list(actor.role().isStaff(), after, size + 1),
                size,
                it -> it.programme().value() + "~" + it.title());
    }

    /** Every version of a programme, newest first. */
    @Transactional(readOnly = true)
    public List<ProgrammeLine> versions(Actor actor, ProgrammeId programme) {
        return store.versions(programme);
    }

    /** Whether the actor may change programmes. */
    public boolean mayStart(Actor actor) {
        return ProgrammeAccess.may(actor, Act.START, State.DRAFT).isAllowed();
    }

    /** Whether the actor may change this version. */
    public boolean mayEdit(Actor actor, ProgrammeVersion version) {
        return ProgrammeAccess.may(actor, Act.EDIT, version.state()).isAllowed();
    }

    /**
     * Starts a programme: version 1, a draft, with the rubric given.
     *
     * @param zone IANA time zone that its days are counted in
     */
    public ProgrammeVersionId start(
            Actor actor, Model model, String title, String zone, int requiredHours, List<RubricLevel> rubric) {
        allow(actor, Act.START, State.DRAFT);
        ProgrammeId programme = new ProgrammeId(Ids.next());
        ProgrammeVersionId version = new ProgrammeVersionId(Ids.next());
        writer.addProgramme(programme, actor.organisation(), model, title, zone, time.instant());
        writer.addVersion(version, programme, actor.organisation(), 1, requiredHours);
        rubric.forEach(level -> writer.putLevel(version, level));
        history.note(actor, "programmes.history.started", programme.value(), null, Map.of("title", title));
        return version;
    }

    /** What a draft still lacks before it can be published: keys of messages. */
    public List<String> lacks(ProgrammeVersion version) {
        java.util.ArrayList<String> lacks = new java.util.ArrayList<>();
        if (version.objectives().isEmpty()) {
            lacks.add("programmes.lacks.objectives");
        }
        if (version.objectives().stream().anyMatch(it -> it.competencies().isEmpty())) {
            lacks.add("programmes.lacks.competencies");
        }
        if (version.rubric().size() < 4) {
            lacks.add("programmes.lacks.rubric");
        }
        return List.copyOf(lacks);
    }

    /**
     * Freezes a draft; the version before it takes no new learners. False where it changed meanwhile. Throws {@link
     * Forbidden} where the actor may not, with who has published it where somebody has.
     */
    public boolean publish(Actor actor, ProgrammeVersionId id, int revision) {
        ProgrammeVersion version = version(actor, id);
        if (ProgrammeAccess.may(actor, Act.PUBLISH, version.state()) instanceof Decision.Denied denied) {
            boolean wouldMay =
                    ProgrammeAccess.may(actor, Act.PUBLISH, State.DRAFT).isAllowed();
            throw wouldMay ? history.refusal(denied, version.programme().value()) : new Forbidden(denied);
        }
        if (!lacks(version).isEmpty()) {
            throw new Forbidden(new Decision.Denied(lacks(version).getFirst()));
        }
        boolean published = writer.publish(version, actor.person(), time.instant(), revision);
        if (published) {
            Map<String, String> details = Map.of("number", String.valueOf(version.number()));
            history.note(
                    actor, "programmes.history.published", version.programme().value(), null, details);
        }
        return published;
    }

    /** A new draft that starts as a copy of a published version; empty where there is one already. */
    public Optional<ProgrammeVersionId> renew(Actor actor, ProgrammeVersionId id) {
        ProgrammeVersion from = version(actor, id);
        allow(actor, Act.RENEW, from.state());
        ProgrammeVersionId draft = new ProgrammeVersionId(Ids.next());
        if (!writer.copyVersion(draft, id)) {
            return Optional.empty();
        }
        from.rubric().forEach(level -> writer.putLevel(draft, level));
        from.objectives()
                .forEach(it -> writer.addObjective(
                        draft, new ObjectiveId(Ids.next()), it.title(), it.targetLevel(), it.competencies()));
        return Optional.of(draft);
    }

    /** Opens a cohort; empty where the institution has one by that name. */
    public Optional<CohortId> open(Actor actor, ProgrammeVersionId id, String name, LocalDate starts, LocalDate ends) {
        ProgrammeVersion version = version(actor, id);
        allow(actor, Act.ENROL, version.state());
        CohortId cohort = new CohortId(Ids.next());
        return writer.addCohort(cohort, id, version.institution(), name, starts, ends)
                ? Optional.of(cohort)
                : Optional.empty();
    }

    /** Cohorts of a version, by date. */
    @Transactional(readOnly = true)
    public List<Cohort> cohorts(Actor actor, ProgrammeVersionId id) {
        return store.cohorts(id);
    }

    /** Cohorts of the actor's institution, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Cohort> cohorts(Actor actor) {
        return store.cohortsOf(actor.organisation());
    }

    /**
     * Puts a learner into a cohort; doing it twice changes nothing.
     *
     * @param reference the institution's own number for the learner; null where it has none
     * @param tutor null where none is named yet
     */
    public boolean enrol(
            Actor actor, Cohort cohort, PersonId person, @Nullable String reference, @Nullable PersonId tutor) {
        ProgrammeVersion version = version(actor, cohort.version());
        allow(actor, Act.ENROL, State.PUBLISHED);
        EnrolmentId id = new EnrolmentId(Ids.next());
        return writer.enrol(id, cohort.id(), version.institution(), person, reference, tutor, time.instant());
    }

    /** The cohorts a learner is in, newest first. */
    @Transactional(readOnly = true)
    public List<Enrolled> enrolmentsOf(Actor actor, PersonId person) {
        return store.enrolmentsOf(person);
    }

    private static void allow(Actor actor, Act act, State state) {
        if (ProgrammeAccess.may(actor, act, state) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
