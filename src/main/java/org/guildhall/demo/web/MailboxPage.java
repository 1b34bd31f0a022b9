package org.guildhall.demo.web;

import java.util.List;
import org.guildhall.demo.MailboxLine;
import org.guildhall.demo.MailboxText;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Letters, newest first; on the first page text messages too. */
public record MailboxPage(
        Slice<MailboxLine> letters, List<MailboxText> texts, String words, String path, boolean started)
        implements Page {

    /** The sentence of a text message, without the link at its end. */
    public String sentence(MailboxText text) {
        int link = text.body().lastIndexOf(" http");
        return link < 0 ? text.body() : text.body().substring(0, link);
    }

    /** The link at its end; empty where it has none. */
    public String link(MailboxText text) {
        int link = text.body().lastIndexOf(" http");
        return link < 0 ? "" : text.body().substring(link + 1);
    }

    /** Whether some of them only are shown. */
    public boolean filtered() {
        return !words.isBlank() || started;
    }
}
