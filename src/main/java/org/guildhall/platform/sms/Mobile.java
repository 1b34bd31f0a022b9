package org.guildhall.platform.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's number and whether messages go to it.
 *
 * @param codeExpiresAt until when the code that was sent proves it; null where none is awaited
 * @param codeTries how many wrong codes were typed
 * @param provenAt null where it has not been proven
 * @param stoppedAt since when no message goes to it; null where they go
 * @param stoppedWhy {@code stop} or {@code unreachable}; null where it is not stopped
 */
public record Mobile(
        String number,
        @Nullable Instant codeExpiresAt,
        int codeTries,
        @Nullable Instant provenAt,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedWhy) {

    public boolean isProven() {
        return provenAt != null;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** Enough of the number to know it again. */
    public String hint() {
        return new PhoneNumber(number).hint();
    }
}
