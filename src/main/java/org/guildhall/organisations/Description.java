package org.guildhall.organisations;

import org.jspecify.annotations.Nullable;

/**
 * What is told of an organisation beyond its name.
 *
 * @param sector null where it is not stated
 * @param about null where it is not stated
 * @param website null where it is not stated
 */
public record Description(
        @Nullable String sector,
        @Nullable String about,
        @Nullable String website) {}
