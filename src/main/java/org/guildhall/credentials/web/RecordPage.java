package org.guildhall.credentials.web;

import java.util.List;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;

/** The record as anybody who holds its address checks it. */
public record RecordPage(VerifiedRecord found, String address) implements Page {

    public List<Fact> facts() {
        return RecordFacts.of(found);
    }
}
