package org.guildhall.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The superuser's way to the database of a folder, whether a Guildhall runs on it or not; where none does, its server runs meanwhile. */
final class RunningServer implements AutoCloseable {

    static final String CLUSTER = "postgresql-18";

    private static final int LINE_OF_PORT = 3;

    private final Path folder;
    private final @Nullable EmbeddedDatabase own;

    private RunningServer(Path folder, @Nullable EmbeddedDatabase own) {
        this.folder = folder;
        this.own = own;
    }

    static RunningServer of(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(CLUSTER).resolve("PG_VERSION"))) {
            throw new IllegalArgumentException(
                    "There is no database in " + folder + ". Name the folder with --guildhall.data=<folder>.");
        }
        try {
            return new RunningServer(folder, EmbeddedDatabase.open(folder));
        } catch (EmbeddedDatabase.InUse running) {
            return new RunningServer(folder, null);
        }
    }

    Path folder() {
        return folder;
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                url(),
                PostgresServer.SUPERUSER,
                EmbeddedDatabase.secrets(folder).getProperty(PostgresServer.SUPERUSER));
    }

    private String url() throws IOException {
        if (own != null) {
            return own.url();
        }
        List<String> lines = Files.readAllLines(folder.resolve(CLUSTER).resolve("postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).strip() + "/" + EmbeddedDatabase.DATABASE;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
