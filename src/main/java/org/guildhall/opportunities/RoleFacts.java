package org.guildhall.opportunities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list states of a role beyond employer, title and place; null is not stated. */
record RoleFacts(
        @Nullable String about,
        @Nullable String pay,
        @Nullable String travel,
        @Nullable String cost,
        @Nullable String equipment,
        @Nullable String accessFacts,
        @Nullable Integer hoursPerWeek,
        @Nullable Integer places,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate closesOn) {

    /** These facts, and where they say nothing what was known before. */
    RoleFacts or(RoleFacts known) {
        return new RoleFacts(
                about != null ? about : known.about,
                pay != null ? pay : known.pay,
                travel != null ? travel : known.travel,
                cost != null ? cost : known.cost,
                equipment != null ? equipment : known.equipment,
                accessFacts != null ? accessFacts : known.accessFacts,
                hoursPerWeek != null ? hoursPerWeek : known.hoursPerWeek,
                places != null ? places : known.places,
                startsOn != null ? startsOn : known.startsOn,
                endsOn != null ? endsOn : known.endsOn,
                closesOn != null ? closesOn : known.closesOn);
    }
}
