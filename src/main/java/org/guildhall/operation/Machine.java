package org.guildhall.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.guildhall.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this Guildhall is made of and what it runs on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Machine {

    private static final String SERVER = """
            select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Path data;
    private final String schema;

    Machine(JdbcClient jdbc, ObjectProvider<EmbeddedDatabase> embedded, @Value("${guildhall.data:data}") Path data)
            throws IOException {
        this.jdbc = jdbc;
        this.embedded = embedded;
        this.data = data.toAbsolutePath().normalize();
        this.schema = newestMigration();
    }

    /**
     * Versions.
     *
     * @param guildhall of the jar; empty where it runs from its sources
     * @param schema number of the newest migration
     */
    public record Versions(String guildhall, String java, String postgresql, String schema) {}

    /**
     * What there is room for.
     *
     * @param databaseBytes size of the database
     * @param freeBytes free on the disk of {@code guildhall.data}; null where the database lies elsewhere
     * @param diskBytes size of that disk
     * @param restarts how often the embedded database ended by itself since the start; null where it lies elsewhere
     * @param memoryBytes in use by the JVM
     * @param upMinutes since this node started
     */
    public record Room(
            long databaseBytes,
            @Nullable Long freeBytes,
            @Nullable Long diskBytes,
            @Nullable Integer restarts,
            long memoryBytes,
            long upMinutes) {

        private static final int TENTH = 10;

        /** Whether less than a tenth of the disk is free. */
        public boolean isTight() {
            return freeBytes != null && diskBytes != null && freeBytes * TENTH < diskBytes;
        }
    }

    private record Server(String version, long bytes) {}

    Versions versions() {
        String own = Machine.class.getPackage().getImplementationVersion();
        return new Versions(own == null ? "" : own, Runtime.version().toString(), server().version(), schema);
    }

    Room room() {
        EmbeddedDatabase own = embedded.getIfAvailable();
        FileStore disk = own == null ? null : disk();
        return new Room(
                server().bytes(),
                disk == null ? null : free(disk),
                disk == null ? null : size(disk),
                own == null ? null : own.restarts(),
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 60_000);
    }

    private Server server() {
        return jdbc.sql(SERVER).query(Server.class).single();
    }

    private @Nullable FileStore disk() {
        try {
            return Files.getFileStore(data);
        } catch (IOException gone) {
            return null;
        }
    }

    private static long free(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long size(FileStore disk) {
        try {
            return disk.getTotalSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The schema is as new as the jar, or Guildhall would not have started. */
    private static String newestMigration() throws IOException {
        Resource[] migrations =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
        return Arrays.stream(migrations)
                .map(it -> Objects.requireNonNull(it.getFilename()))
                .map(it -> it.substring(1, it.indexOf('_')))
                .max(Comparator.naturalOrder())
                .orElse("");
    }
}
