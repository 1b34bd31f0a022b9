package org.guildhall.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and that one listener has not heard yet.
 *
 * @param listener class and method as the registry names them
 * @param event class of what happened
 * @param tries how often the listener was told
 * @param lastTryAt null where it was told once
 */
public record UnheardEvent(
        UUID id,
        String listener,
        String event,
        Instant at,
        int tries,
        @Nullable Instant lastTryAt) {

    /** Class and method without packages: {@code AskLetters.on}. */
    public String listenerName() {
        String name = listener.contains("(") ? listener.substring(0, listener.indexOf('(')) : listener;
        int method = name.lastIndexOf('.');
        return method < 0 ? name : name.substring(name.lastIndexOf('.', method - 1) + 1);
    }

    /** The class without its package: {@code AskRaised}. */
    public String eventName() {
        return event.substring(Math.max(event.lastIndexOf('.'), event.lastIndexOf('$')) + 1);
    }
}
