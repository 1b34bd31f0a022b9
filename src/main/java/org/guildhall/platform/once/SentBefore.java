package org.guildhall.platform.once;

/** The same form has been written by another request, so this one must not write. The answer is where the first went. */
public class SentBefore extends RuntimeException {

    SentBefore() {
        super("this form has been written before", null, false, false);
    }
}
