package org.guildhall.competencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.uploads.Upload;
import org.guildhall.platform.uploads.Uploads;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.work.LongWork;
import org.guildhall.platform.work.Work;
import org.guildhall.platform.work.WorkId;
import org.guildhall.platform.work.WorkOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frameworks that are here, and their import by people. */
@Service
@Transactional
public class FrameworkImports {

    private final FrameworkStore store;
    private final EscoImporter importer;
    private final Uploads uploads;
    private final LongWork work;

    FrameworkImports(FrameworkStore store, EscoImporter importer, Uploads uploads, LongWork work) {
        this.store = store;
        this.importer = importer;
        this.uploads = uploads;
        this.work = work;
    }

    /** What somebody hands in: its name as the browser sent it, and its bytes. */
    public record Handed(String name, InputStreamSource content) {}

    /** Whether an import begins. */
    public sealed interface BeginResult {

        /** It begins; its page is {@code /work/{id}}. */
        record Begun(WorkId work) implements BeginResult {}

        /**
         * One of the files is not what it should be, and nothing was kept.
         *
         * @param part classification or relations
         */
        record Refused(String part, Phrase why) implements BeginResult {}
    }

    /** Frameworks that the actor's organisation may read, by name. Throws {@link Forbidden} for nobody. */
    @Transactional(readOnly = true)
    public List<FrameworkLine> frameworks(Actor actor) {
        allow(actor, FrameworkAccess.Act.READ);
        return store.frameworks();
    }

    /** One framework. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public FrameworkLine framework(Actor actor, FrameworkId id) {
        allow(actor, FrameworkAccess.Act.READ);
        return store.framework(id).orElseThrow(NotFound::new);
    }

    /** What the framework's relations name and its lists do not describe, by URI. */
    @Transactional(readOnly = true)
    public Slice<Unlisted> unlisted(Actor actor, FrameworkId id, @Nullable String after, int size) {
        allow(actor, FrameworkAccess.Act.READ);
        return Slice.cut(store.unlisted(id, after, size + 1), size, Unlisted::uri);
    }

    /** Imports started in the actor's institution and by the command line, newest first; staff alone see them. */
    @Transactional(readOnly = true)
    public Slice<FrameworkImport> imports(Actor actor, @Nullable String before, int size) {
        return Slice.cut(
                store.imports(before, size + 1),
                size,
                it -> it.startedAt() + "_" + it.id().value());
    }

    /** Whether the actor may import. */
    public boolean mayImport(Actor actor) {
        return FrameworkAccess.may(actor, FrameworkAccess.Act.IMPORT).isAllowed();
    }

    /** Refuses whoever may not import: throws {@link Forbidden}. */
    public void allowImport(Actor actor) {
        allow(actor, FrameworkAccess.Act.IMPORT);
    }

    /** The import that the actor started and that is not over yet. */
    @Transactional(readOnly = true)
    public Optional<Work> running(Actor actor) {
        return work.latest(actor, EscoWork.NAME).filter(it -> !it.state().isOver());
    }

    /**
     * Begins an import of ESCO from its two zips. What can be seen from outside (no zip, another zip) is told at once; the
     * rest on the page of the work. Throws {@link Forbidden} for who may not.
     */
    public BeginResult begin(Actor actor, Handed classification, Handed relations) {
        allow(actor, FrameworkAccess.Act.IMPORT);
        // before anything is written, so that what is refused may be sent again
        Optional<Phrase> wrong = problem(classification, EscoFile.Part.CLASSIFICATION);
        if (wrong.isPresent()) {
            return new BeginResult.Refused(EscoWork.CLASSIFICATION, wrong.get());
        }
        wrong = problem(relations, EscoFile.Part.RELATIONS);
        if (wrong.isPresent()) {
            return new BeginResult.Refused(EscoWork.RELATIONS, wrong.get());
        }
        Upload concepts = uploads.keep(actor, classification.name(), stream(classification));
        Upload links = uploads.keep(actor, relations.name(), stream(relations));
        return new BeginResult.Begun(begin(actor, concepts, links));
    }

    private WorkId begin(Actor actor, Upload concepts, Upload links) {
        FrameworkImportId id = new FrameworkImportId(Ids.next());
        importer.begins(actor, id, concepts.name(), links.name());
        Map<String, String> details = Map.of(
                EscoWork.IMPORT, id.value().toString(),
                EscoWork.CLASSIFICATION, concepts.id().value().toString(),
                EscoWork.RELATIONS, links.id().value().toString());
        return work.start(
                actor,
                new WorkOrder(
                        EscoWork.NAME,
                        Phrase.of("competencies.import.work", "edition", EscoArchive.edition(concepts.name())),
                        details,
                        "/competencies/frameworks"));
    }

    private static InputStream stream(Handed file) {
        try {
            return file.content().getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A zip can only be looked into on disk. */
    private static Optional<Phrase> problem(Handed file, EscoFile.Part part) {
        try {
            Path copy = Files.createTempFile("esco-", ".zip");
            try (InputStream content = stream(file)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                EscoArchive.open(copy, file.name(), part).close();
                return Optional.empty();
            } catch (EscoProblem wrong) {
                return Optional.of(wrong.phrase());
            } finally {
                Files.delete(copy);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void allow(Actor actor, FrameworkAccess.Act act) {
        if (FrameworkAccess.may(actor, act) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
