package org.guildhall.programmes;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programmes.ProgrammeAccess.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes drafts, part by part. Each part counts its changes: whoever saves names the revision they began from and hears
 * of what somebody else has saved since. The parts do not disturb each other.
 */
@Service
@Transactional
public class Drafts {

    private final ProgrammeStore store;
    private final ProgrammeWriter writer;
    private final EditStore edits;
    private final History history;
    private final InstantSource time;

    Drafts(ProgrammeStore store, ProgrammeWriter writer, EditStore edits, History history, InstantSource time) {
        this.store = store;
        this.writer = writer;
        this.edits = edits;
        this.history = history;
        this.time = time;
    }

    /** Who last changed a part of a draft. */
    @Transactional(readOnly = true)
    public Stamp stamp(Actor actor, ProgrammeVersionId id, Part part) {
        return edits.stamp(id, part).orElseGet(Stamp::none);
    }

    /** Writes what a draft asks for. */
    public Edit<ProgrammeVersion> edit(Actor actor, ProgrammeVersionId id, Draft draft, int revision) {
        return write(actor, id, Part.TERMS, revision, () -> writer.edit(id, draft));
    }

    /** Writes the levels of a draft's rubric. */
    public Edit<ProgrammeVersion> describeLevels(
            Actor actor, ProgrammeVersionId id, List<RubricLevel> levels, int revision) {
        return write(actor, id, Part.RUBRIC, revision, () -> levels.forEach(level -> writer.putLevel(id, level)));
    }

    private Edit<ProgrammeVersion> write(Actor actor, ProgrammeVersionId id, Part part, int revision, Runnable work) {
        ProgrammeVersion version = draft(actor, id);
        if (!edits.take(id, part, revision, actor, time.instant())) {
            return Edit.overtaken(store.version(id).orElseThrow(), stamp(actor, id, part));
        }
        changed(actor, version);
        work.run();
        return Edit.saved();
    }

    /**
     * Adds an objective to a draft. What others add at the same time stays.
     *
     * @param targetLevel 1 to 4
     */
    public ObjectiveId addObjective(
            Actor actor, ProgrammeVersionId id, String title, int targetLevel, List<CompetencyId> competencies) {
        ProgrammeVersion version = draft(actor, id);
        changed(actor, version);
        ObjectiveId objective = new ObjectiveId(Ids.next());
        writer.addObjective(id, objective, title, targetLevel, competencies);
        edits.count(id, Part.OBJECTIVES, actor, time.instant());
        return objective;
    }

    /**
     * Takes an objective out of a draft.
     *
     * @return who has changed the objectives last, where somebody had taken it out before; empty where it is done now
     */
    public Optional<Stamp> removeObjective(Actor actor, ProgrammeVersionId id, ObjectiveId objective) {
        ProgrammeVersion version = draft(actor, id);
        if (!writer.removeObjective(id, objective)) {
            return Optional.of(stamp(actor, id, Part.OBJECTIVES));
        }
        changed(actor, version);
        edits.count(id, Part.OBJECTIVES, actor, time.instant());
        return Optional.empty();
    }

    /** The draft, which stays one until the transaction ends: whoever publishes it meanwhile waits, or has come first. */
    private ProgrammeVersion draft(Actor actor, ProgrammeVersionId id) {
        mayEdit(actor, store.version(id).orElseThrow(NotFound::new));
        writer.lock(id);
        ProgrammeVersion version = store.version(id).orElseThrow(NotFound::new);
        mayEdit(actor, version);
        return version;
    }

    private void mayEdit(Actor actor, ProgrammeVersion version) {
        if (ProgrammeAccess.may(actor, Act.EDIT, version.state()) instanceof Decision.Denied denied) {
            throw refusal(actor, denied, version);
        }
    }

    /** Publishing names how often the draft as a whole has changed. */
    private void changed(Actor actor, ProgrammeVersion version) {
        writer.count(version.id());
        Map<String, String> details = Map.of("number", String.valueOf(version.number()));
        history.note(actor, "programmes.history.changed", version.programme().value(), null, details);
    }

    private Forbidden refusal(Actor actor, Decision.Denied denied, ProgrammeVersion version) {
        boolean wouldMay = ProgrammeAccess.may(actor, Act.EDIT, ProgrammeVersion.State.DRAFT)
                .isAllowed();
        return wouldMay ? history.refusal(denied, version.programme().value()) : new Forbidden(denied);
    }
}
