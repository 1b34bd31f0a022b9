package org.guildhall.credentials.web;

import java.util.List;
import org.guildhall.credentials.Revocation;
import org.guildhall.credentials.VerifiedRecord;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The record as anybody who holds its address checks it.
 *
 * @param revocation null where it stands
 */
public record RecordPage(
        VerifiedRecord found, String address, @Nullable Revocation revocation) implements Page {

    public List<Fact> facts() {
        return RecordFacts.of(found);
    }
}
