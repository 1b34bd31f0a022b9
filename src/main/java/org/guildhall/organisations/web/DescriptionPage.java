package org.guildhall.organisations.web;

import org.guildhall.organisations.Organisation;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an organisation, as a form.
 *
 * @param conflict what somebody else has saved meanwhile; null where nobody has
 */
public record DescriptionPage(
        Organisation organisation,
        DescriptionForm form,
        @Nullable Conflict conflict,
        Problems problems) implements Page {

    static DescriptionPage overtaken(
            Organisation organisation, DescriptionForm theirs, DescriptionForm mine, Stamp by) {
        Conflict conflict = Conflict.of(by)
                .compare(Say.text("organisations.sector"), theirs.sector(), mine.sector())
                .compare(Say.text("organisations.about"), theirs.about(), mine.about())
                .compare(Say.text("organisations.website"), theirs.website(), mine.website());
        return new DescriptionPage(organisation, mine.at(by.revision()), conflict, Problems.none());
    }

    public String address() {
        return "/organisations/" + organisation.id().value();
    }
}
