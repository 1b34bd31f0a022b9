package org.guildhall.platform.sms;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * A person's own number: to be given, to be proven, or in use.
 *
 * @param mobile null where none has been given
 * @param number as it was typed
 */
public record MobilePage(@Nullable Mobile mobile, String number, Problems problems) implements Page {

    /** Whether the code that was sent is asked for now. */
    public boolean awaitsCode() {
        return mobile != null && !mobile.isProven() && !problems.has("number");
    }

    public boolean inUse() {
        return mobile != null && mobile.isProven() && !problems.has("number");
    }

    public String lead() {
        if (mobile == null || !mobile.isProven()) {
            return Say.text("platform.sms.lead");
        }
        return mobile.isStopped()
                ? Say.text("platform.sms.stopped." + mobile.stoppedWhy())
                : Say.text("platform.sms.lead-in-use");
    }
}
