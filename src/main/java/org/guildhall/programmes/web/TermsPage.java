package org.guildhall.programmes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/** What a draft asks for, as a form. */
public record TermsPage(ProgrammeVersion version, TermsForm form, Problems problems) implements Page {

    static TermsPage of(ProgrammeVersion version) {
        TermsForm form = new TermsForm(
                version.title(),
                version.about(),
                version.requiredHours(),
                version.hoursPerWeek(),
                version.startsOn(),
                version.endsOn(),
                version.signing(),
                version.revision());
        return new TermsPage(version, form, Problems.none());
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public List<Option> signers() {
        return Arrays.stream(Signer.values())
                .map(it -> new Option(
                        it.name(), Say.text("programmes.signer." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<String> signing() {
        List<Signer> chosen = form.signing();
        return chosen == null ? List.of() : chosen.stream().map(Enum::name).toList();
    }
}
