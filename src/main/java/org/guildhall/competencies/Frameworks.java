package org.guildhall.competencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports frameworks. */
@Service
public class Frameworks {

    private static final String COMPLETE = """
            select exists (select 1 from framework where code = 'esco' and institution is null and complete)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Frameworks(JdbcTemplate jdbc, JdbcClient client, PlatformTransactionManager transactions, InstantSource time) {
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** How an import ended. */
    public sealed interface ImportResult {

        /** All of it is in force; counts are rows, relations included. */
        record Imported(long added, long changed, long retired) implements ImportResult {}

        /** Nothing was changed: key of the message that says what is wrong and what it names. */
        record Refused(String key, List<String> details) implements ImportResult {}

        /** The actor may not import. */
        record Denied() implements ImportResult {}
    }

    /**
     * Imports ESCO from its two zips in one transaction; a second import of the same changes nothing.
     *
     * @param progress hears the step and how many per cent are done
     */
    public ImportResult importEsco(Actor actor, Path classification, Path relations, ObjLongConsumer<String> progress) {
        if (!actor.isSystem() && !actor.is(Role.COORDINATOR, Role.ADMINISTRATOR, Role.CURRICULUM_LEAD)) {
            return new ImportResult.Denied();
        }
        return importing(classification, relations, true, progress);
    }

    /** Imports the excerpt that Guildhall brings for its demo, unless all of ESCO is there. */
    public ImportResult importExcerpt() {
        if (Acting.as(
                Actor.system("excerpt"),
                () -> transaction.execute(
                        status -> client.sql(COMPLETE).query(Boolean.class).single()))) {
            return new ImportResult.Imported(0, 0, 0);
        }
        try {
            Path folder = Files.createTempDirectory("esco-excerpt");
            Path classification = copy("esco-1.1.1-classification-en-csv.zip", folder);
            Path relations = copy("esco-1.1.1-relations-csv.zip", folder);
            ImportResult result = importing(classification, relations, false, (step, percent) -> {});
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
            Path classification, Path relations, boolean complete, ObjLongConsumer<String> progress) {
        try (EscoArchive concepts = open(classification, EscoFile.Part.CLASSIFICATION);
                EscoArchive links = open(relations, EscoFile.Part.RELATIONS)) {
            MergeCounts counts = Acting.as(
                    Actor.system("import of ESCO"),
                    () -> transaction.execute(status -> new EscoImport(
                                    jdbc,
                                    client,
                                    time.instant(),
                                    (step, done, total) -> progress.accept(step, done * 100 / Math.max(1, total)))
                            .run(concepts, links, complete)
                            .merged()));
            return new ImportResult.Imported(counts.added(), counts.changed(), counts.retired());
        } catch (EscoProblem problem) {
            return new ImportResult.Refused(problem.key(), problem.details());
        }
    }

    private static EscoArchive open(Path path, EscoFile.Part part) {
        Path name = path.getFileName();
        return EscoArchive.open(path, name == null ? path.toString() : name.toString(), part);
    }
}
