package org.guildhall.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in words that say what to do: by the name of the field, in the order of the form.
 *
 * @param messages by field name; already in the reader's language
 */
public record Problems(Map<String, String> messages) {

    private static final Problems NONE = new Problems(Map.of());

    public Problems {
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    public static Problems none() {
        return NONE;
    }

    public static Problems of(String field, String message) {
        return NONE.and(field, message);
    }

    /** These problems and one more; the first problem of a field stays. */
    public Problems and(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(messages);
        more.putIfAbsent(field, message);
        return new Problems(more);
    }

    /** These problems, and one more where the condition holds. */
    public Problems when(boolean wrong, String field, String message) {
        return wrong ? and(field, message) : this;
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /** The field's problem; null where it has none. */
    public @Nullable String of(String field) {
        return messages.get(field);
    }

    public Map<String, String> all() {
        return messages;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }
}
