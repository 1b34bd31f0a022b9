package org.guildhall.programmes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Draft;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The terms as typed; nothing is refused before it can be said what is wrong. */
public record TermsForm(
        String title,
        String about,
        @Nullable Integer hours,
        @Nullable Integer week,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate starts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends,

        @Nullable List<Signer> signing,
        int revision) {

    /** What was not sent at all is empty, like what was left empty. */
    public TermsForm {
        title = Objects.requireNonNullElse(title, "");
        about = Objects.requireNonNullElse(about, "");
    }

    Problems problems() {
        return Problems.none()
                .when(title.isBlank(), "title", Say.text("programmes.title-missing"))
                .when(hours == null || hours < 1 || hours > 10000, "hours", Say.text("programmes.hours-wrong"))
                .when(week == null || week < 1 || week > 60, "week", Say.text("programmes.week-wrong"))
                .when(
                        starts != null && ends != null && ends.isBefore(starts),
                        "ends",
                        Say.text("programmes.ends-before"))
                .when(signing == null || signing.size() < 2, "signing", Say.text("programmes.signing-few"));
    }

    Draft draft() {
        List<Signer> signers = signing == null ? List.of() : List.copyOf(signing);
        return new Draft(
                title.strip(),
                about.strip(),
                hours == null ? 1 : hours,
                week == null ? 1 : week,
                starts,
                ends,
                signers);
    }

    TermsForm at(int fresh) {
        return new TermsForm(title, about, hours, week, starts, ends, signing, fresh);
    }
}
