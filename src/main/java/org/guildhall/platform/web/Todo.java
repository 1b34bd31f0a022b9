package org.guildhall.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that waits for the reader, with the day by which it is due. */
public record Todo(
        String label,
        String path,
        @Nullable String detail,
        @Nullable LocalDate due) {}
