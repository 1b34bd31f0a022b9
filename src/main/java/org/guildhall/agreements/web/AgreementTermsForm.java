package org.guildhall.agreements.web;

import java.time.LocalDate;
import java.util.Objects;
import org.guildhall.placements.Placement;
import org.guildhall.placements.Terms;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** New terms as typed; nothing is refused before it can be said what is wrong. */
public record AgreementTermsForm(
        String title,
        Placement.@Nullable Mode mode,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate starts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends,

        @Nullable Integer hours,
        int revision) {

    /** What was not sent at all is empty, like what was left empty. */
    public AgreementTermsForm {
        title = Objects.requireNonNullElse(title, "");
    }

    static AgreementTermsForm of(Placement placement) {
        return new AgreementTermsForm(
                placement.title(),
                placement.mode(),
                placement.startsOn(),
                placement.endsOn(),
                placement.requiredHours(),
                placement.revision());
    }

    AgreementTermsForm at(int fresh) {
        return new AgreementTermsForm(title, mode, starts, ends, hours, fresh);
    }

    Problems problems(LocalDate today) {
        return Problems.none()
                .when(title.isBlank() || title.length() > 200, "title", Say.text("agreements.terms.title-missing"))
                .when(mode == null, "mode", Say.text("agreements.terms.mode-missing"))
                .when(starts == null, "starts", Say.text("agreements.terms.date-missing"))
                .when(ends == null, "ends", Say.text("agreements.terms.date-missing"))
                .when(
                        starts != null && ends != null && ends.isBefore(starts),
                        "ends",
                        Say.text("agreements.terms.ends-before"))
                .when(ends != null && ends.isBefore(today), "ends", Say.text("agreements.terms.ends-past"))
                .when(hours == null || hours < 1 || hours > 10000, "hours", Say.text("agreements.terms.hours-wrong"));
    }

    /** To be called where there is no problem. */
    Terms terms() {
        return new Terms(
                title.strip(),
                Objects.requireNonNull(mode),
                Objects.requireNonNull(starts),
                Objects.requireNonNull(ends),
                Objects.requireNonNull(hours));
    }
}
