package org.guildhall.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.platform.lifecycle.LifeCycle;

/** Finds every static field that holds a life cycle and draws it as a Mermaid state chart with its table. */
public final class LifeCycles {

    private LifeCycles() {}

    public static List<LifeCycle<?, ?>> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.guildhall").stream()
                        .flatMap(it -> it.getFields().stream())
                        .filter(it -> it.getModifiers().contains(JavaModifier.STATIC)
                                && it.getRawType().isEquivalentTo(LifeCycle.class))
                        .<LifeCycle<?, ?>>map(LifeCycles::read)
                        .sorted(Comparator.comparing(LifeCycle::name))
                        .toList();
    }

    public static String fileName(LifeCycle<?, ?> cycle) {
        return "life-cycle-" + cycle.name().replace(' ', '-') + ".md";
    }

    public static <S extends Enum<S>, E extends Enum<E>> String draw(LifeCycle<S, E> cycle) {
        var text = new StringBuilder("# Life cycle: " + cycle.name()
                + "\n\nDrawn from the transition table in the code.\n\n" + "```mermaid\nstateDiagram-v2\n");
        ordered(cycle.initial()).forEach(it -> text.append("    [*] --> %s%n".formatted(word(it))));
        cycle.transitions()
                .forEach(it ->
                        text.append("    %s --> %s : %s%n".formatted(word(it.from()), word(it.to()), plain(it.on()))));
        cycle.states().stream()
                .filter(cycle::isLast)
                .forEach(it -> text.append("    %s --> [*]%n".formatted(word(it))));
        text.append("```\n\n| from | event | to | who may | when |\n|---|---|---|---|---|\n");
        cycle.transitions()
                .forEach(it -> text.append("| %s | %s | %s | %s | %s |%n"
                        .formatted(
                                plain(it.from()),
                                plain(it.on()),
                                plain(it.to()),
                                ordered(it.by()).stream().map(LifeCycles::plain).collect(Collectors.joining(", ")),
                                it.guard())));
        return text.toString();
    }

    private static <T extends Enum<T>> List<T> ordered(Set<T> values) {
        return values.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(values));
    }

    private static LifeCycle<?, ?> read(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return (LifeCycle<?, ?>) Objects.requireNonNull(reflected.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(Enum<?> value) {
        return word(value).replace('_', ' ');
    }
}
