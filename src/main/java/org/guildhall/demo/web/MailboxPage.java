package org.guildhall.demo.web;

import org.guildhall.demo.MailboxLine;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Letters, newest first. */
public record MailboxPage(Slice<MailboxLine> letters, String words, String path, boolean started) implements Page {

    /** Whether some of them only are shown. */
    public boolean filtered() {
        return !words.isBlank() || started;
    }
}
