package org.guildhall.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a long list, paged by key.
 *
 * @param next the key after which the next piece starts; null at the end
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Cuts rows that were read one beyond the size. */
    public static <T> Slice<T> cut(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, null);
        }
        List<T> rows = oneMore.subList(0, size);
        return new Slice<>(rows, key.apply(rows.getLast()));
    }

    /** The same piece with its rows shown otherwise. */
    public <S> Slice<S> map(Function<T, S> shown) {
        return new Slice<>(rows.stream().map(shown).toList(), next);
    }

    public Optional<String> following() {
        return Optional.ofNullable(next);
    }
}
