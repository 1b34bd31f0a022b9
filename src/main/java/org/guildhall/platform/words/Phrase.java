package org.guildhall.platform.words;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something to be said later, in no language: the key of a message and its arguments by name. It is kept as JSON and
 * said to whoever reads it, in their language.
 *
 * @param arguments texts and whole numbers; numbers take part in plurals
 */
public record Phrase(String key, Map<String, Object> arguments) {

    private static final JsonMapper JSON = new JsonMapper();

    public Phrase {
        arguments = Map.copyOf(arguments);
    }

    /** A phrase of a key and {@code "name", value, "name", value …}. */
    public static Phrase of(String key, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            arguments.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Phrase(key, arguments);
    }

    /** What {@link #json} wrote. */
    public static Phrase ofJson(String json) {
        return JSON.readValue(json, Phrase.class);
    }

    /** To be kept. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** In the reader's language. */
    public String text() {
        return Say.named(key, arguments);
    }
}
