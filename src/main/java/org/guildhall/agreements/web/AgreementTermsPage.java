package org.guildhall.agreements.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.agreements.Agreement;
import org.guildhall.placements.Placement;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Other terms for a placement that is being agreed on: a new version for everybody to sign.
 *
 * @param agreement the version before; null where none was written yet
 * @param conflict what somebody else has changed meanwhile; null where nobody has
 */
public record AgreementTermsPage(
        Placement placement,
        @Nullable Agreement agreement,
        AgreementTermsForm form,
        @Nullable Conflict conflict,
        Problems problems)
        implements Page {

    AgreementTermsPage overtaken(Placement now, Stamp by) {
        AgreementTermsForm theirs = AgreementTermsForm.of(now);
        Conflict compared = Conflict.of(by)
                .compare(Say.text("agreements.term.role"), theirs.title(), form.title())
                .compare(Say.text("agreements.term.mode"), mode(theirs.mode()), mode(form.mode()))
                .compare(Say.text("agreements.term.starts"), date(theirs.starts()), date(form.starts()))
                .compare(Say.text("agreements.term.ends"), date(theirs.ends()), date(form.ends()))
                .compare(Say.text("agreements.term.hours"), text(theirs.hours()), text(form.hours()));
        return new AgreementTermsPage(now, agreement, form.at(by.revision()), compared, Problems.none());
    }

    private static String mode(Placement.@Nullable Mode mode) {
        return mode == null ? "" : Say.text("placements.mode." + mode.name().toLowerCase(Locale.ROOT));
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : Say.date(date);
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public List<Option> modes() {
        return Arrays.stream(Placement.Mode.values())
                .map(it -> new Option(it.name(), mode(it)))
                .toList();
    }

    public String chosen() {
        Placement.Mode mode = form.mode();
        return mode == null ? "" : mode.name();
    }
}
