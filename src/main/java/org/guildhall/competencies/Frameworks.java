package org.guildhall.competencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.words.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports frameworks where nobody waits at a page: from the command line and for the demo. */
@Service
public class Frameworks {

    private static final Actor COMMAND_LINE = Actor.system("command line");

    private static final String COMPLETE = """
            select exists (select 1 from framework where code = 'esco' and institution is null and complete)
            """;

    private final JdbcClient client;
    private final FrameworkStore store;
    private final EscoImporter importer;
    private final TransactionTemplate transaction;

    Frameworks(
            JdbcClient client, FrameworkStore store, EscoImporter importer, PlatformTransactionManager transactions) {
        this.client = client;
        this.store = store;
        this.importer = importer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How an import ended. */
    public sealed interface ImportResult {

        /** All of it is in force; counts are rows, relations included. */
        record Imported(long added, long changed, long unchanged, long retired) implements ImportResult {}

        /** Nothing was changed, and why. */
        record Refused(Phrase why) implements ImportResult {}
    }

    /**
     * Imports ESCO from its two zips in one transaction; a second import of the same changes nothing.
     *
     * @param progress hears the step and how many per cent are done
     */
    public ImportResult importEsco(Path classification, Path relations, ObjLongConsumer<String> progress) {
        return importing(zip(classification), zip(relations), progress);
    }

    /** What is here of ESCO; empty before its first import. */
    Optional<FrameworkLine> esco() {
        return system(() -> store.frameworks()).stream()
                .filter(framework -> framework.name().startsWith("ESCO"))
                .findFirst();
    }

    private static EscoImporter.Zip zip(Path path) {
        Path name = path.getFileName();
        return new EscoImporter.Zip(name == null ? path.toString() : name.toString(), path);
    }

    /** Imports the excerpt that Guildhall brings for its demo, unless all of ESCO is there. */
    public ImportResult importExcerpt() {
        boolean there = system(() -> client.sql(COMPLETE).query(Boolean.class).single());
        if (there) {
            return new ImportResult.Imported(0, 0, 0, 0);
        }
        try {
            Path folder = Files.createTempDirectory("esco-excerpt");
            Path classification = copy("esco-1.1.1-classification-en-csv.zip", folder);
            Path relations = copy("esco-1.1.1-relations-csv.zip", folder);
            ImportResult result = importing(zip(classification), zip(relations), (step, percent) -> {});
            Files.delete(classification);
            Files.delete(relations);
            Files.delete(folder);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        try (InputStream bytes = Frameworks.class.getResourceAsStream("/demo/esco-excerpt/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + name + " in the jar");
            }
            Path file = folder.resolve(name);
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }

    private ImportResult importing(
            EscoImporter.Zip classification, EscoImporter.Zip relations, ObjLongConsumer<String> progress) {
        FrameworkImportId id = new FrameworkImportId(Ids.next());
        system(() -> {
            importer.begins(COMMAND_LINE, id, classification.name(), relations.name());
            return id;
        });
        try {
            MergeCounts counts = importer.run(
                    COMMAND_LINE,
                    id,
                    classification,
                    relations,
                    (step, done, total) -> progress.accept(step, done * 100 / Math.max(1, total)),
                    merged -> {});
            return new ImportResult.Imported(counts.added(), counts.changed(), counts.unchanged(), counts.retired());
        } catch (EscoProblem problem) {
            importer.ended(COMMAND_LINE, id, problem);
            return new ImportResult.Refused(problem.phrase());
        }
    }

    private <T> T system(java.util.function.Supplier<T> step) {
        return Acting.as(COMMAND_LINE, () -> Objects.requireNonNull(transaction.execute(status -> step.get())));
    }
}
