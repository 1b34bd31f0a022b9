package org.guildhall.competencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.uploads.Upload;
import org.guildhall.platform.uploads.UploadId;
import org.guildhall.platform.uploads.Uploads;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.work.Progress;
import org.guildhall.platform.work.WorkKind;
import org.guildhall.platform.work.WorkOutcome;
import org.guildhall.platform.work.WorkState;
import org.springframework.stereotype.Component;

/** The import of ESCO from two zips that somebody handed in. */
@Component
class EscoWork implements WorkKind {

    static final String NAME = "competencies.esco";
    static final String CLASSIFICATION = "classification";
    static final String RELATIONS = "relations";
    static final String IMPORT = "import";

    private static final String THERE = "/competencies/frameworks";
    private static final String AGAIN = "/competencies/frameworks/imports/new";

    private final EscoImporter importer;
    private final Uploads uploads;

    EscoWork(EscoImporter importer, Uploads uploads) {
        this.importer = importer;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase ifStopped() {
        return Phrase.of("competencies.import.if-stopped");
    }

    @Override
    public WorkOutcome run(Actor actor, Map<String, String> details, Progress progress) {
        EscoImporter.Zip classification = fetched(actor, details, CLASSIFICATION);
        EscoImporter.Zip relations = fetched(actor, details, RELATIONS);
        FrameworkImportId id = importOf(details);
        try {
            MergeCounts counts = importer.run(
                    actor,
                    id,
                    classification,
                    relations,
                    (step, done, total) -> tell(progress, step, done, total),
                    merged -> progress.settle(done(merged)));
            return done(counts);
        } catch (EscoProblem problem) {
            importer.ended(actor, id, problem);
            return new WorkOutcome.Failed(problem.phrase(), AGAIN);
        } finally {
            discard(classification.path());
            discard(relations.path());
        }
    }

    private EscoImporter.Zip fetched(Actor actor, Map<String, String> details, String which) {
        Upload upload = uploads.view(actor, idOf(details, which));
        try (InputStream content = uploads.open(actor, upload.id())) {
            Path file = Files.createTempFile("esco-", ".zip");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new EscoImporter.Zip(upload.name(), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void tell(Progress progress, String step, long done, long total) {
        progress.step(
                Phrase.of("competencies.step." + step.toLowerCase(Locale.ROOT).replace('_', '-')));
        progress.share((double) done / Math.max(1, total));
    }

    private static WorkOutcome done(MergeCounts counts) {
        String key = counts.none() ? "competencies.import.nothing-new" : "competencies.import.done";
        Phrase words = Phrase.of(
                key,
                "added",
                counts.added(),
                "changed",
                counts.changed(),
                "unchanged",
                counts.unchanged(),
                "retired",
                counts.retired());
        return new WorkOutcome.Done(words, THERE);
    }

    @Override
    public void tidy(Actor actor, Map<String, String> details, WorkState state) {
        switch (state) {
            case STOPPED -> importer.stopped(actor, importOf(details));
            case FAILED -> importer.broke(actor, importOf(details));
            case WAITING, RUNNING, DONE -> {}
        }
        uploads.discard(actor, idOf(details, CLASSIFICATION));
        uploads.discard(actor, idOf(details, RELATIONS));
    }

    private static FrameworkImportId importOf(Map<String, String> details) {
        return new FrameworkImportId(UUID.fromString(details.getOrDefault(IMPORT, "")));
    }

    private static UploadId idOf(Map<String, String> details, String which) {
        return new UploadId(UUID.fromString(details.getOrDefault(which, "")));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }
}
