package org.guildhall.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened, when, and more about it. */
public record TimelineEntry(
        String text, Instant at, @Nullable String detail) {

    public TimelineEntry(String text, Instant at) {
        this(text, at, null);
    }
}
