package org.guildhall.operation.web;

import java.util.List;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.mail.HeldLetter;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Letters that the mail server has not taken, each with what it said and the act that tries it again. */
public record HeldLettersPage(Slice<HeldLetter> letters, Troubles troubles, boolean started) implements Page {

    public List<Chip> tabs() {
        return Tabs.of(troubles, "/operation/letters");
    }
}
