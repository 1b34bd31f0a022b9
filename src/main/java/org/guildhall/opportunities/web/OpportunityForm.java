package org.guildhall.opportunities.web;

import java.time.LocalDate;
import java.util.Objects;
import org.guildhall.opportunities.NewOpportunity;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A role as typed. */
public record OpportunityForm(
        String title,
        String about,
        Opportunity.@Nullable Mode mode,
        String city,
        String pay,
        String travel,
        String cost,
        String equipment,
        String access,
        @Nullable Integer week,
        @Nullable Integer places,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate starts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate closes) {

    /** What was not sent at all is empty, like what was left empty. */
    public OpportunityForm {
        title = Objects.requireNonNullElse(title, "");
        about = Objects.requireNonNullElse(about, "");
        city = Objects.requireNonNullElse(city, "");
        pay = Objects.requireNonNullElse(pay, "");
        travel = Objects.requireNonNullElse(travel, "");
        cost = Objects.requireNonNullElse(cost, "");
        equipment = Objects.requireNonNullElse(equipment, "");
        access = Objects.requireNonNullElse(access, "");
    }

    static OpportunityForm empty() {
        return new OpportunityForm("", "", null, "", "", "", "", "", "", null, 1, null, null, null);
    }

    Problems problems() {
        return Problems.none()
                .when(title.isBlank(), "title", Say.text("opportunities.title-missing"))
                .when(about.isBlank(), "about", Say.text("opportunities.about-missing"))
                .when(week != null && (week < 1 || week > 60), "week", Say.text("opportunities.week-wrong"))
                .when(places == null || places < 1 || places > 500, "places", Say.text("opportunities.places-wrong"))
                .when(
                        starts != null && ends != null && ends.isBefore(starts),
                        "ends",
                        Say.text("opportunities.ends-before"));
    }

    NewOpportunity opportunity(PersonId contact) {
        return new NewOpportunity(
                title.strip(),
                about.strip(),
                mode,
                stated(city),
                null,
                stated(pay),
                stated(travel),
                stated(cost),
                stated(equipment),
                stated(access),
                week,
                places == null ? 1 : places,
                starts,
                ends,
                closes,
                Reading.current().zone().getId(),
                contact);
    }

    private static @Nullable String stated(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
