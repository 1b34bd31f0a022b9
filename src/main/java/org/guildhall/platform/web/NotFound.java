package org.guildhall.platform.web;

/** There is no such thing, or none that this person may see; the page does not tell which. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
