package org.guildhall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is worth what its restore is: both rehearsed, while somebody writes. */
@Tag("thorough")
class KeepingTests {

    private static final String PERSON = """
            insert into person (id, name, email, language, zone, since)
            values (gen_random_uuid(), ?, ?, 'ar', 'Asia/Beirut', now())
            """;

    private static final String HOW_MANY = """
            select count(*), max(substring(email from '[0-9]+')::bigint) from person
            """;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_backup_is_in_it_and_nothing_by_half() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("monday.zip");
        long before;
        try (EmbeddedDatabase database = migrated(data)) {
            Writing writing = new Writing(database);
            Thread thread = Thread.ofVirtual().start(writing);
            before = writing.waitFor(50);
            assertThat(command("--guildhall.backup=" + backup, "--guildhall.data=" + data))
                    .contains("done in");
            writing.waitFor(writing.written() + 50);
            writing.stop();
            thread.join();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(command("--guildhall.backup=" + backup, "--guildhall.data=" + data))
                .contains("is there already");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(command("--guildhall.restore=" + backup, "--guildhall.data=" + elsewhere))
                .contains("done in");
        try (EmbeddedDatabase restored = EmbeddedDatabase.open(elsewhere);
                Connection superuser = superuser(restored, elsewhere);
                ResultSet rows = superuser.createStatement().executeQuery(HOW_MANY)) {
            rows.next();
            assertThat(rows.getLong(1)).isGreaterThanOrEqualTo(before).isEqualTo(rows.getLong(2));
        }
        assertThat(command("--guildhall.restore=" + backup, "--guildhall.data=" + elsewhere))
                .contains("There is something in");
    }

    @Test
    void an_export_moves_to_another_major_version_unchanged() throws Exception {
        assumeTrue(DebianPostgres.isThere(), "No PostgreSQL 15: bash .ci/prepare installs it");
        Path export = folder.resolve("export.zip");
        Path again = folder.resolve("again.zip");
        Path data = folder.resolve("data");
        try (EmbeddedDatabase database = migrated(data)) {
            Writing writing = new Writing(database);
            Thread thread = Thread.ofVirtual().start(writing);
            writing.waitFor(20);
            writing.stop();
            thread.join();
            assertThat(command("--guildhall.export=" + export, "--guildhall.data=" + data))
                    .contains("done in");
            assertThat(command("--guildhall.import=" + export, "--guildhall.data=" + data))
                    .contains("Somebody is in this Guildhall already");
        }
        try (DebianPostgres server = DebianPostgres.start()) {
            FluentConfiguration flyway =
                    Flyway.configure().dataSource(server.url(), DebianPostgres.OWNER, DebianPostgres.PASSWORD);
            new Migrations(DebianPostgres.APPLICATION).customize(flyway);
            flyway.load().migrate();
            String[] there = {
                "--spring.flyway.url=" + server.url(),
                "--spring.flyway.user=postgres",
                "--spring.flyway.password=" + DebianPostgres.PASSWORD
            };
            assertThat(command("--guildhall.import=" + export, there)).contains("done in");
            assertThat(command("--guildhall.export=" + again, there)).contains("done in");
        }
        assertThat(contents(again)).isEqualTo(contents(export)).hasSizeGreaterThan(40);
    }

    @Test
    void a_file_that_is_no_backup_changes_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a zip");
        Path data = folder.resolve("data");
        assertThat(command("--guildhall.restore=" + file, "--guildhall.data=" + data))
                .contains("Nothing was changed");
        assertThat(data).doesNotExist();
        assertThat(command("--guildhall.backup=" + folder.resolve("b.zip"), "--guildhall.data=" + data))
                .contains("There is no database in");
        assertThat(folder).isDirectoryNotContaining("glob:**b.zip*");
    }

    private static EmbeddedDatabase migrated(Path data) {
        EmbeddedDatabase database = EmbeddedDatabase.open(data);
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(database.url(), EmbeddedDatabase.OWNER, database.password(EmbeddedDatabase.OWNER));
        new Migrations(EmbeddedDatabase.APPLICATION).customize(flyway);
        flyway.load().migrate();
        return database;
    }

    private static Connection superuser(EmbeddedDatabase database, Path data) throws IOException, SQLException {
        return DriverManager.getConnection(
                database.url(),
                PostgresServer.SUPERUSER,
                EmbeddedDatabase.secrets(data).getProperty(PostgresServer.SUPERUSER));
    }

    private static String command(String first, String... others) {
        String[] arguments = new String[others.length + 1];
        arguments[0] = first;
        System.arraycopy(others, 0, arguments, 1, others.length);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(DatabaseCommands.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isPresent();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }

    /** Enters one person after the other, each in a transaction of its own. */
    private static final class Writing implements Runnable {

        private final EmbeddedDatabase database;
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final AtomicLong written = new AtomicLong();

        Writing(EmbeddedDatabase database) {
            this.database = database;
        }

        @Override
        public void run() {
            try (Connection application = DriverManager.getConnection(
                            database.url(),
                            EmbeddedDatabase.APPLICATION,
                            database.password(EmbeddedDatabase.APPLICATION));
                    PreparedStatement insert = application.prepareStatement(PERSON)) {
                application.createStatement().execute("select set_config('guildhall.system', 'on', false)");
                while (going.get()) {
                    long number = written.get() + 1;
                    insert.setString(1, "لينا حداد");
                    insert.setString(2, "person" + number + "@harbour.example");
                    insert.executeUpdate();
                    written.set(number);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() {
            going.set(false);
        }

        long written() {
            return written.get();
        }

        long waitFor(long number) throws InterruptedException {
            while (written.get() < number) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return written.get();
        }
    }
}
