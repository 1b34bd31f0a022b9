package org.guildhall.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Draws the modules and who uses whom as Mermaid, which shows on the web as it is. */
public final class ModuleDiagram {

    private ModuleDiagram() {}

    public static String of(ApplicationModules modules) {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(ModuleDiagram::name))
                .toList();
        var lines = new TreeSet<String>();
        for (ApplicationModule module : sorted) {
            module.getDirectDependencies(modules).uniqueModules().forEach(other -> {
                if (!name(other).equals("platform") && !name(other).equals(name(module)))
                    lines.add("    %s --> %s%n".formatted(name(module), name(other)));
            });
            module.getDirectDependencies(modules, DependencyType.EVENT_LISTENER)
                    .uniqueModules()
                    .forEach(other -> {
                        if (!name(other).equals("platform") && !name(other).equals(name(module)))
                            lines.add("    %s -. hears .-> %s%n".formatted(name(module), name(other)));
                    });
        }
        var text = new StringBuilder("""
                # Modules

                Drawn from the code. An arrow says that a module uses another's public face; a dotted one that it hears of its
                events. Every module may use `platform`, so those arrows are left out.

                ```mermaid
                flowchart LR
                """);
        sorted.stream()
                .filter(it -> !name(it).equals("platform"))
                .forEach(it -> text.append("    ").append(name(it)).append('\n'));
        lines.forEach(text::append);
        return text.append("```\n").toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
