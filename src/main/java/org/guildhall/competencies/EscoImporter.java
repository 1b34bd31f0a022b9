package org.guildhall.competencies;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.words.Phrase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports ESCO in one transaction: readers see all of it or nothing, however it ends. A shared framework belongs to no
 * institution, so it is written by Guildhall itself, after the decision that the person may have it written.
 */
@Component
class EscoImporter {

    private static final Actor SYSTEM = Actor.system("import of ESCO");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final FrameworkStore store;
    private final History history;
    private final Live live;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    EscoImporter(
            JdbcTemplate jdbc,
            JdbcClient client,
            FrameworkStore store,
            History history,
            Live live,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.jdbc = jdbc;
        this.client = client;
        this.store = store;
        this.history = history;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** A zip on this machine, and its name as the person knows it. */
    record Zip(String name, Path path) {

        EscoArchive open(EscoFile.Part part) {
            return EscoArchive.open(path, name, part);
        }
    }

    /** Notes that an import begins, in the running transaction. */
    void begins(Actor actor, FrameworkImportId id, String classification, String relations) {
        store.add(id, actor, classification, relations, time.instant());
        history.note(
                actor,
                "competencies.history.import-started",
                id.value(),
                null,
                Map.of("classification", classification, "relations", relations));
    }

    /**
     * Imports; a second import of the same changes nothing. What the files don't name is retired where they are all of
     * ESCO, and left alone where they are an excerpt.
     *
     * @param within is called in the transaction, last of all
     * @throws EscoProblem if something is wrong with the files; nothing is written then
     */
    MergeCounts run(
            Actor actor,
            FrameworkImportId id,
            Zip classification,
            Zip relations,
            EscoImport.Progress progress,
            Consumer<MergeCounts> within) {
        try (EscoArchive concepts = classification.open(EscoFile.Part.CLASSIFICATION);
                EscoArchive links = relations.open(EscoFile.Part.RELATIONS)) {
            return Acting.as(
                    SYSTEM,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        EscoImport.Figures figures =
                                new EscoImport(jdbc, client, time.instant(), progress).run(concepts, links);
                        imported(actor, id, figures);
                        within.accept(figures.merged());
                        return figures.merged();
                    })));
        }
    }

    private void imported(Actor actor, FrameworkImportId id, EscoImport.Figures figures) {
        MergeCounts counts = figures.merged();
        store.end(id, FrameworkImport.State.DONE, null, counts, time.instant());
        history.note(actor, "competencies.history.imported", id.value(), null, Map.of());
        live.changed(figures.framework());
    }

    /** Notes that an import came to nothing. Does nothing where it had ended before. */
    void ended(Actor actor, FrameworkImportId id, EscoProblem problem) {
        end(actor, id, FrameworkImport.State.FAILED, problem.phrase());
    }

    /** Notes that somebody stopped an import. Does nothing where it had ended before. */
    void stopped(Actor actor, FrameworkImportId id) {
        end(actor, id, FrameworkImport.State.STOPPED, Phrase.of("competencies.import.if-stopped"));
    }

    /** Notes that an import broke by no fault of the files. Does nothing where it had ended before. */
    void broke(Actor actor, FrameworkImportId id) {
        end(actor, id, FrameworkImport.State.FAILED, Phrase.of("platform.work.broke"));
    }

    private void end(Actor actor, FrameworkImportId id, FrameworkImport.State state, Phrase why) {
        Acting.as(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    if (store.end(id, state, why, MergeCounts.NONE, time.instant())) {
                        history.note(actor, "competencies.history.import-ended", id.value(), null, Map.of());
                    }
                }));
    }
}
