package org.guildhall.platform.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.platform.words.Say;

/**
 * What the next page says about what has just been done: a message key and its arguments.
 *
 * @param arguments texts; whole numbers in digits are said as numbers
 */
public record Notice(String key, List<String> arguments) {

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    String text() {
        return Say.text(
                key,
                arguments.stream()
                        .map(it -> it.matches("\\d{1,18}") ? (Object) Long.valueOf(it) : it)
                        .toArray());
    }
}
