package org.guildhall.programmes.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/**
 * What a draft asks for, as a form.
 *
 * @param conflict what somebody else has saved meanwhile; null where nobody has
 */
public record TermsPage(
        ProgrammeVersion version, TermsForm form, @Nullable Conflict conflict, Problems problems) implements Page {

    static TermsPage of(ProgrammeVersion version, Stamp stamp) {
        return new TermsPage(version, saved(version, stamp), null, Problems.none());
    }

    private static TermsForm saved(ProgrammeVersion version, Stamp stamp) {
        return new TermsForm(
                version.title(),
                version.about(),
                version.requiredHours(),
                version.hoursPerWeek(),
                version.startsOn(),
                version.endsOn(),
                version.signing(),
                stamp.revision());
    }

    static TermsPage overtaken(ProgrammeVersion now, TermsForm typed, Stamp by) {
        TermsForm theirs = saved(now, by);
        Conflict conflict = Conflict.of(by)
                .compare(Say.text("programmes.name"), theirs.title(), typed.title())
                .compare(Say.text("programmes.about"), theirs.about(), typed.about())
                .compare(Say.text("programmes.hours"), text(theirs.hours()), text(typed.hours()))
                .compare(Say.text("programmes.week"), text(theirs.week()), text(typed.week()))
                .compare(Say.text("programmes.starts"), date(theirs.starts()), date(typed.starts()))
                .compare(Say.text("programmes.ends"), date(theirs.ends()), date(typed.ends()))
                .compare(Say.text("programmes.signing"), names(theirs.signing()), names(typed.signing()));
        return new TermsPage(now, typed.at(by.revision()), conflict, Problems.none());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? Say.text("programmes.open-date") : Say.date(date);
    }

    private static String names(@Nullable List<Signer> signing) {
        return signing == null ? "" : signing.stream().map(TermsPage::name).collect(Collectors.joining(", "));
    }

    private static String name(Signer signer) {
        return Say.text("programmes.signer." + signer.name().toLowerCase(Locale.ROOT));
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public List<Option> signers() {
        return Arrays.stream(Signer.values())
                .map(it -> new Option(it.name(), name(it)))
                .toList();
    }

    public List<String> signing() {
        List<Signer> chosen = form.signing();
        return chosen == null ? List.of() : chosen.stream().map(Enum::name).toList();
    }
}
