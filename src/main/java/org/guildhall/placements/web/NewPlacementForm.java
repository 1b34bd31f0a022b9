package org.guildhall.placements.web;

import java.time.LocalDate;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A placement made by hand, as typed; nothing is refused before it can be said what is wrong. */
public record NewPlacementForm(
        String employer,
        String title,
        Placement.@Nullable Mode mode,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate starts,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ends,

        @Nullable Integer hours) {

    Problems problems(boolean employerKnown) {
        return Problems.none()
                .when(!employerKnown, "employer", Say.text("placements.new.employer-missing"))
                .when(title.isBlank() || title.length() > 200, "title", Say.text("placements.new.title-missing"))
                .when(starts == null, "starts", Say.text("placements.new.date-missing"))
                .when(ends == null, "ends", Say.text("placements.new.date-missing"))
                .when(
                        starts != null && ends != null && ends.isBefore(starts),
                        "ends",
                        Say.text("placements.new.ends-before"))
                .when(hours == null || hours < 1 || hours > 10000, "hours", Say.text("placements.new.hours-wrong"));
    }
}
