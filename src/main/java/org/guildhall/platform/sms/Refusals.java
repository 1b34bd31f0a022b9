package org.guildhall.platform.sms;

import java.util.Optional;
import java.util.Set;

/**
 * What the provider's codes mean for what we do next (https://www.twilio.com/docs/api/errors). The provider advises not to lean
 * on single codes, for it adds some: a code that is unknown here ends its message and leaves the number.
 */
final class Refusals {

    /** The person has answered STOP. */
    private static final int STOPPED = 21610;

    /** No mobile, no such number, no way to it: invalid, not reachable, not mobile, landline; unknown or out of service. */
    private static final Set<Integer> UNREACHABLE =
            Set.of(21211, 21214, 21217, 21408, 21612, 21614, 21635, 30005, 30006);

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    /** Whether an answer with this HTTP status is about the message, and not about us or the moment. */
    static boolean isFinal(int status) {
        boolean ours = status == UNAUTHORISED || status == FORBIDDEN || status == TIMED_OUT || status == TOO_MANY;
        return status >= 400 && status < 500 && !ours;
    }

    /** Why no further message should go to the number: {@code stop} or {@code unreachable}; empty where others may. */
    static Optional<String> stops(int code) {
        if (code == STOPPED) {
            return Optional.of("stop");
        }
        return UNREACHABLE.contains(code) ? Optional.of("unreachable") : Optional.empty();
    }
}
