package org.guildhall.platform.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Every table as text, by {@code COPY}: what one server writes any other reads, of another major version too. The schema is not
 * in it: the tables of the target are made by Guildhall's own migrations, of the same version.
 */
final class Portable {

    private static final String VERSION = "schema-version";

    private static final String TABLES = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by c.relname order by c.relname
            """;

    private static final String VERSION_NOW = """
            select max(version::integer) from flyway_schema_history where success and version is not null
            """;

    private static final String ONE_MOMENT = """
            set transaction isolation level repeatable read, read only
            """;

    /** Rows come table by table, before the ones they refer to. */
    private static final String IN_ANY_ORDER = """
            set local session_replication_role = replica
            """;

    private static final String IS_EMPTY = """
            select not exists (select 1 from person)
            """;

    private static final String SEQUENCES = """
            select setval(pg_get_serial_sequence(quote_ident(c.relname), a.attname), 1 + coalesce((
                xpath('/row/m/text()', query_to_xml(format('select max(%I) as m from %I', a.attname, c.relname), false, true, '')))[1]::text::bigint, 0), false)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''
            """;

    private Portable() {}

    private record Table(String name, String columns) {

        String out() {
            return "copy public." + name + " (" + columns + ") to stdout";
        }

        String in() {
            return "copy public." + name + " (" + columns + ") from stdin";
        }
    }

    /** Writes one moment of every table, while people work; the file is there whole or not at all. */
    static void write(Connection superuser, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already. Name another file.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Folders.writePrivately(part, "");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(ONE_MOMENT);
            zip.putNextEntry(new ZipEntry(VERSION));
            zip.write(version(statement).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            CopyManager copy = superuser.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables(statement)) {
                zip.putNextEntry(new ZipEntry(table.name()));
                copy.copyOut(table.out(), zip);
                zip.closeEntry();
            }
            superuser.rollback();
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads everything in one transaction into a Guildhall that nobody is in yet. */
    static void read(Connection superuser, Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            expect(zip, statement, file);
            statement.execute(IN_ANY_ORDER);
            CopyManager copy = superuser.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables(statement)) {
                @Nullable ZipEntry entry = zip.getEntry(table.name());
                if (entry == null) {
                    throw new IllegalArgumentException(
                            file + " lacks the table " + table.name() + ": it is not whole.");
                }
                statement.execute("delete from public." + table.name());
                try (InputStream rows = zip.getInputStream(entry)) {
                    copy.copyIn(table.in(), rows);
                }
            }
            statement.execute(SEQUENCES);
            superuser.commit();
        }
    }

    private static void expect(ZipFile zip, Statement statement, Path file) throws IOException, SQLException {
        @Nullable ZipEntry version = zip.getEntry(VERSION);
        if (version == null) {
            throw new IllegalArgumentException(file + " was not written by Guildhall's export.");
        }
        try (InputStream in = zip.getInputStream(version)) {
            String theirs = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String ours = version(statement);
            if (!theirs.equals(ours)) {
                throw new IllegalArgumentException("The export is of schema version " + theirs + ", this Guildhall has "
                        + ours + ". Import with the version that exported, then upgrade.");
            }
        }
        try (ResultSet empty = statement.executeQuery(IS_EMPTY)) {
            empty.next();
            if (!empty.getBoolean(1)) {
                throw new IllegalArgumentException("Somebody is in this Guildhall already. Import into an empty one.");
            }
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery(VERSION_NOW)) {
            version.next();
            return version.getString(1);
        }
    }

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }
}
