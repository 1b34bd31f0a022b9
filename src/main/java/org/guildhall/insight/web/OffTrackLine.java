package org.guildhall.insight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.insight.OffTrack;
import org.guildhall.insight.Reason;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * A row of the overview: who, why, since when, and the act that mends it.
 *
 * @param remindable whether somebody could be reminded, so that the row can be chosen
 */
public record OffTrackLine(
        OffTrack.Facts facts, List<Because> why, String actLabel, String actPath, boolean remindable) {

    /**
     * @param reader whom nobody reminds of what is theirs: they do it
     * @param writes whether the reader may write to the learner
     */
    static OffTrackLine of(OffTrack line, @Nullable Reason shown, LocalDate today, PersonId reader, boolean writes) {
        List<Because> why = Because.of(line, today);
        Reason first = shown != null
                ? shown
                : line.reasons().keySet().stream().findFirst().orElse(Reason.LATE);
        boolean others =
                line.remindable(today).stream().anyMatch(it -> !it.person().equals(reader));
        String placement = "/placements/" + line.facts().placement();
        OffTrack.Waiting next = remind(line, first, today);
        if (next != null && next.person().equals(reader)) {
            return new OffTrackLine(
                    line.facts(),
                    why,
                    Say.text("insight.mend.yours"),
                    next.isSigning() ? placement + "/agreement" : "/inbox",
                    others);
        }
        boolean silent = first == Reason.SILENT;
        return new OffTrackLine(
                line.facts(),
                why,
                silent && !writes ? Say.text("insight.mend.behind") : label(line, first, today),
                silent && !writes ? placement + "/logbook" : path(line, first, today),
                others);
    }

    public UUID placement() {
        return facts.placement();
    }

    /** Since when it is off its track, in words. */
    public String since() {
        return why.isEmpty() ? "" : why.getFirst().since();
    }

    private static String label(OffTrack line, Reason reason, LocalDate today) {
        return switch (reason) {
            case UNSIGNED, LATE ->
                remind(line, reason, today) == null
                        ? Say.text("insight.mend.look")
                        : Say.text("insight.mend.remind", first(remind(line, reason, today)));
            case DECLINED -> Say.text("insight.mend.declined");
            case SILENT -> Say.text("insight.mend.write", firstName(line.facts().learnerName()));
            case BEHIND -> Say.text("insight.mend.behind");
            case APART -> Say.text("insight.mend.apart");
        };
    }

    private static String path(OffTrack line, Reason reason, LocalDate today) {
        String placement = "/placements/" + line.facts().placement();
        return switch (reason) {
            case UNSIGNED, LATE ->
                remind(line, reason, today) == null
                        ? placement + (reason == Reason.UNSIGNED ? "/agreement" : "")
                        : "/off-track/reminders?placement=" + line.facts().placement();
            case DECLINED ->
                line.declined() != null && line.declined().role() == Role.SUPERVISOR
                        ? placement + "/supervisors/new"
                        : placement;
            case SILENT -> placement + "/messages/" + line.facts().learner().value();
            case BEHIND -> placement + "/logbook";
            case APART -> placement + "/assessment";
        };
    }

    private static OffTrack.@Nullable Waiting remind(OffTrack line, Reason reason, LocalDate today) {
        return line.remindable(today).stream()
                .filter(it -> reason == Reason.UNSIGNED ? it.isSigning() : reason == Reason.LATE && !it.isSigning())
                .findFirst()
                .orElse(null);
    }

    private static String first(OffTrack.@Nullable Waiting waiting) {
        return waiting == null ? "" : firstName(waiting.personName());
    }

    static String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }
}
