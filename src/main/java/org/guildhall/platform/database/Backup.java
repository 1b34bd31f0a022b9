package org.guildhall.platform.database;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of the whole data folder while people work: the files of the embedded database with the write-ahead log that
 * makes them one moment, its passwords, and whatever else is kept beside it. See PostgreSQL's manual, "Making a
 * Base Backup Using the Low Level API".
 */
final class Backup {

    /** Made anew by every start, or of no use to another server: see "Backing Up the Data Directory". */
    private static final Set<String> EMPTY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");

    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");
    private static final String CONTROL = "global/pg_control";

    /** The log that is written meanwhile must stay until it is copied. */
    private static final String KEEP_LOG = """
            select pg_create_physical_replication_slot('guildhall_backup_' || pg_backend_pid(), true, true)
            """;

    private static final String BEGIN = """
            select pg_backup_start('guildhall', true)
            """;

    private static final String END = """
            select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)
            """;

    private final Path folder;
    private final Path cluster;
    private final ZipOutputStream zip;

    private Backup(Path folder, ZipOutputStream zip) {
        this.folder = folder;
        this.cluster = folder.resolve(RunningServer.CLUSTER);
        this.zip = zip;
    }

    /**
     * Writes the backup; the file is there whole or not at all, and its owner alone may read it: it holds passwords.
     *
     * @param data the folder of a Guildhall, running or not
     * @param file a zip to be made; refused where it is there already
     */
    static void make(Path data, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already. Name another file.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Folders.writePrivately(part, "");
        try (RunningServer server = RunningServer.of(data);
                Connection connection = server.connect();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            new Backup(server.folder(), zip).write(connection);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP_LOG);
            statement.execute(BEGIN);
            for (Path path : everything()) {
                copy(path);
            }
            add(cluster.resolve(CONTROL));
            try (ResultSet end = statement.executeQuery(END)) {
                end.next();
                finish(end.getString(1), end.getString(2));
            }
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (java.io.UncheckedIOException vanished) {
            if (vanished.getCause() instanceof NoSuchFileException) {
                return everything();
            }
            throw vanished;
        }
    }

    private void copy(Path path) throws IOException {
        String name = name(path);
        if (Files.isDirectory(path)) {
            if (!isSlot(path)) {
                zip.putNextEntry(new ZipEntry(name + "/"));
                zip.closeEntry();
            }
        } else if (isCopied(path, name)) {
            add(path);
        }
    }

    /** A folder without its files would be a broken slot. */
    private boolean isSlot(Path path) {
        return path.startsWith(cluster.resolve("pg_replslot")) && !path.endsWith("pg_replslot");
    }

    private boolean isCopied(Path path, String name) {
        if (!path.startsWith(cluster)) {
            return !name.equals("in-use") && !name.endsWith(".log");
        }
        Path inside = cluster.relativize(path);
        String file = String.valueOf(path.getFileName());
        return !EMPTY_FOLDERS.contains(inside.getName(0).toString())
                && !LEFT_OUT.contains(file)
                && !file.startsWith("pgsql_tmp")
                && !inside.endsWith(Path.of("global", "pg_control"));
    }

    /** Copies a file as it is at the moment; the log makes good what changes meanwhile. A file that has gone was not needed. */
    private void add(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name(path)));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException | FileNotFoundException gone) {
            return;
        }
    }

    private void finish(String label, String lastSegment) throws IOException {
        zip.putNextEntry(new ZipEntry(RunningServer.CLUSTER + "/backup_label"));
        zip.write(label.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new IOException("PostgreSQL did not say where its log begins: " + label);
        }
        try (Stream<Path> log = Files.list(cluster.resolve("pg_wal"))) {
            for (Path segment : log.sorted().toList()) {
                String name = String.valueOf(segment.getFileName());
                boolean needed =
                        name.length() == 24 && name.compareTo(first.group(1)) >= 0 && name.compareTo(lastSegment) <= 0;
                if (needed || name.endsWith(".history")) {
                    add(segment);
                }
            }
        }
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
