package org.guildhall.imports;

import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.work.Progress;
import org.guildhall.platform.work.WorkKind;
import org.guildhall.platform.work.WorkOrder;
import org.guildhall.platform.work.WorkOutcome;
import org.springframework.stereotype.Component;

/** Judges and writes files as long work, which is taken up again where a node dies. */
@Component
class ImportWork implements WorkKind {

    private static final String FILE = "file";

    private final ImportRun run;

    ImportWork(ImportRun run) {
        this.run = run;
    }

    /** The order for what a file waits for. */
    static WorkOrder order(ImportFile file) {
        return new WorkOrder(
                "imports.run",
                Phrase.of("imports.work", "file", file.name()),
                Map.of(FILE, file.id().value().toString()),
                path(file.id()));
    }

    private static String path(ImportId id) {
        return "/imports/" + id.value();
    }

    @Override
    public String name() {
        return "imports.run";
    }

    @Override
    public Phrase ifStopped() {
        return Phrase.of("imports.if-stopped");
    }

    @Override
    public WorkOutcome run(Actor actor, Map<String, String> details, Progress progress) {
        ImportId id = new ImportId(UUID.fromString(details.getOrDefault(FILE, "")));
        run.go(actor, id, progress);
        return new WorkOutcome.Done(Phrase.of("imports.work-done"), path(id));
    }
}
