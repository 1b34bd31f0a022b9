package org.guildhall.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param name as its person calls it
 * @param backedUp whether it is in an account that other devices share, so that a lost device does not lose it
 * @param usedAt when somebody last came in with it; null where nobody has
 */
public record Passkey(
        PasskeyId id,
        String name,
        boolean backedUp,
        Instant madeAt,
        @Nullable Instant usedAt) {}
