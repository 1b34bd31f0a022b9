package org.guildhall.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sources as text, for rules that byte code no longer shows. */
public final class Sources {

    private Sources() {}

    /** Every Java file of the product. */
    public static List<Path> java() {
        return below(Path.of("src/main/java"), ".java");
    }

    /** Every template. */
    public static List<Path> templates() {
        return below(Path.of("src/main/jte"), ".jte");
    }

    /** Every message file, of every language. */
    public static List<Path> messages() {
        return below(Path.of("src/main/resources/messages"), ".properties");
    }

    /** The text of a file; empty where there is none. */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path root, String ending) {
        if (!Files.isDirectory(root)) return List.of();
        try (var files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
