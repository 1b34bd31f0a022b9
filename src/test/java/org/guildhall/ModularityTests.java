package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.architecture.LifeCycles;
import org.guildhall.architecture.ModuleDiagram;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Modules keep to their boundaries, and {@code docs/architecture} shows what the code says.
 *
 * <p>After a change that is meant, write the drawings anew: {@code ./mvnw test -Dtest=ModularityTests -Dguildhall.docs=write}
 */
class ModularityTests {

    private static final Path DRAWINGS = Path.of("docs/architecture");

    private static final ApplicationModules MODULES = ApplicationModules.of(Guildhall.class);

    @Test
    void modules_use_only_what_they_are_allowed_to() {
        MODULES.verify();
    }

    @Test
    void the_drawings_show_what_the_code_says() throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        drawn.put("modules.md", ModuleDiagram.of(MODULES));
        LifeCycles.all().forEach(it -> drawn.put(LifeCycles.fileName(it), LifeCycles.draw(it)));
        if ("write".equals(System.getProperty("guildhall.docs"))) write(drawn);

        Map<String, String> kept = kept();
        assertThat(kept)
                .as("docs/architecture differs from the code. Where the change is meant, write it anew:"
                        + " ./mvnw test -Dtest=ModularityTests -Dguildhall.docs=write")
                .isEqualTo(drawn);
    }

    private static void write(Map<String, String> drawn) throws IOException {
        Files.createDirectories(DRAWINGS);
        for (String old : kept().keySet()) Files.delete(DRAWINGS.resolve(old));
        for (var each : drawn.entrySet()) Files.writeString(DRAWINGS.resolve(each.getKey()), each.getValue());
    }

    private static Map<String, String> kept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        if (!Files.isDirectory(DRAWINGS)) return kept;
        try (var files = Files.list(DRAWINGS)) {
            for (Path file : files.toList()) kept.put(file.getFileName().toString(), Files.readString(file));
        }
        return kept;
    }
}
