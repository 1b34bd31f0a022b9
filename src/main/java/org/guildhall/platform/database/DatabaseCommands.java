package org.guildhall.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a whole Guildhall from the command line, without starting it: {@code --guildhall.backup=file},
 * {@code --guildhall.restore=file}, {@code --guildhall.export=file}, {@code --guildhall.import=file}. The data folder is {@code --guildhall.data},
 * as when it starts. An external database is named for export and import by {@code --spring.flyway.url},
 * {@code --spring.flyway.user} and {@code --spring.flyway.password}, with a role that row security does not bind.
 */
public final class DatabaseCommands {

    private final String[] arguments;

    private DatabaseCommands(String[] arguments) {
        this.arguments = arguments;
    }

    private enum Command {
        BACKUP,
        RESTORE,
        EXPORT,
        IMPORT;

        String option() {
            return "guildhall." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Does what the arguments ask for, and says on the console what came of it.
     *
     * @return the exit code: 0 when done, 1 when refused or failed; empty where nothing of this is asked for
     */
    public static Optional<Integer> run(String[] arguments, PrintStream console) {
        DatabaseCommands commands = new DatabaseCommands(arguments);
        return Stream.of(Command.values())
                .filter(command -> commands.option(command.option()) != null)
                .findFirst()
                .map(command -> commands.done(command, console));
    }

    private int done(Command command, PrintStream console) {
        Path file = Path.of(String.valueOf(option(command.option()))).toAbsolutePath();
        long began = System.nanoTime();
        try {
            switch (command) {
                case BACKUP -> Backup.make(data(), file);
                case RESTORE -> Restore.from(file, data());
                case EXPORT -> withDatabase(connection -> Portable.write(connection, file));
                case IMPORT -> withDatabase(connection -> Portable.read(connection, file));
            }
            console.printf(
                    "%s: done in %d ms, %s (%d kB)%n",
                    command.option(), (System.nanoTime() - began) / 1_000_000, file, Files.size(file) / 1024);
            return 0;
        } catch (IllegalArgumentException refused) {
            console.println(refused.getMessage());
        } catch (IOException | SQLException | RuntimeException failed) {
            console.println(command.option() + " failed: " + failed.getMessage() + ". Nothing was changed.");
        }
        return 1;
    }

    private interface Work {
        void with(Connection connection) throws IOException, SQLException;
    }

    private void withDatabase(Work work) throws IOException, SQLException {
        String url = option("spring.flyway.url");
        if (url != null) {
            try (Connection connection =
                    DriverManager.getConnection(url, option("spring.flyway.user"), option("spring.flyway.password"))) {
                work.with(connection);
            }
            return;
        }
        try (RunningServer server = RunningServer.of(data());
                Connection connection = server.connect()) {
            work.with(connection);
        }
    }

    private Path data() {
        String named = option("guildhall.data");
        return Path.of(named == null ? "data" : named);
    }

    /** The value of {@code --name=value}, or of the environment's {@code NAME}; null where neither is given. */
    private @Nullable String option(String name) {
        String beginning = "--" + name + "=";
        for (String argument : arguments) {
            if (argument.startsWith(beginning)) {
                return argument.substring(beginning.length());
            }
        }
        return System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
    }
}
