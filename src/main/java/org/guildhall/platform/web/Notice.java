package org.guildhall.platform.web;

import java.util.List;
import org.guildhall.platform.words.Say;

/** What the next page says about what has just been done: a message key and its arguments, texts or numbers. */
public record Notice(String key, List<Object> arguments) implements java.io.Serializable {

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    String text() {
        return Say.text(key, arguments.toArray());
    }
}
