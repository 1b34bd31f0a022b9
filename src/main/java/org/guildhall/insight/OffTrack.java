package org.guildhall.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.asks.Ask;
import org.guildhall.asks.AskId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * A placement that has left its track, with everything a sentence about the cause needs.
 *
 * @param reasons why, each with the day since when, gravest first
 * @param asks what is open about it, most urgent first
 * @param apart the objective whose judgements lie furthest apart; null where none do
 * @param declined who has said that they are the wrong person; null where nobody has
 */
public record OffTrack(
        Facts facts,
        Map<Reason, LocalDate> reasons,
        List<Waiting> asks,
        @Nullable Apart apart,
        @Nullable Declined declined) {

    /**
     * What is known of the placement.
     *
     * @param since first day of the reason asked for
     * @param lastDay last day in the logbook; null where it is empty
     */
    public record Facts(
            UUID placement,
            LocalDate since,
            PersonId learner,
            String learnerName,
            String employerName,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            int requiredMinutes,
            int loggedMinutes,
            int approvedMinutes,
            @Nullable LocalDate lastDay) {

        /**
         * Minutes that would be missing on the last day, were the days to come like the days gone; never negative.
         *
         * @param today in the reader's zone
         */
        public long shortBy(LocalDate today) {
            long gone = Math.max(1, ChronoUnit.DAYS.between(startsOn, today));
            long all = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
            return Math.max(0, requiredMinutes - loggedMinutes * all / gone);
        }
    }

    /** An open ask about the placement. */
    public record Waiting(
            UUID placement,
            AskId ask,
            String kind,
            List<String> details,
            Role role,
            PersonId person,
            String personName,
            @Nullable LocalDate due,
            int reminded) {

        static final String SIGNING = "agreements.ask.sign";

        public boolean isSigning() {
            return kind.equals(SIGNING);
        }

        public boolean isOverdue(LocalDate today) {
            return due != null && due.isBefore(today);
        }

        /** What is asked, in the reader's language. */
        public String title() {
            return Ask.words(kind, "title", details);
        }
    }

    /** Levels of one objective that lie apart; null where that view has not been given. */
    public record Apart(
            UUID placement,
            String objective,
            @Nullable Integer self,
            @Nullable Integer supervisor,
            @Nullable Integer tutor) {}

    /** Somebody who is the wrong person, and what they wrote. */
    public record Declined(UUID placement, String personName, Role role, String reason) {}

    /** The asks that a reminder could hasten: the signature that is missing, and whatever is overdue. */
    public List<Waiting> remindable(LocalDate today) {
        return asks.stream()
                .filter(it -> it.isOverdue(today) || it.isSigning() && reasons.containsKey(Reason.UNSIGNED))
                .toList();
    }
}
