package org.guildhall.programmes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/** What is different in a version since the one before it, as sentences for the reader. */
final class ProgrammeChanges {

    private ProgrammeChanges() {}

    /** @param before null where there is none: nothing has changed then */
    static List<String> between(@Nullable ProgrammeVersion before, ProgrammeVersion after) {
        if (before == null) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        changed(changes, "hours", Say.hours(before.requiredHours() * 60L), Say.hours(after.requiredHours() * 60L));
        changed(changes, "week", Say.hours(before.hoursPerWeek() * 60L), Say.hours(after.hoursPerWeek() * 60L));
        changed(changes, "starts", date(before.startsOn()), date(after.startsOn()));
        changed(changes, "ends", date(before.endsOn()), date(after.endsOn()));
        changed(changes, "signing", signing(before), signing(after));
        for (Objective objective : after.objectives()) {
            Objective was = named(before, objective);
            if (was == null) {
                changes.add(Say.text("programmes.change.objective-new", objective.title()));
            } else if (was.targetLevel() != objective.targetLevel()) {
                changes.add(Say.text(
                        "programmes.change.objective-level",
                        objective.title(),
                        was.targetLevel(),
                        objective.targetLevel()));
            }
        }
        before.objectives().stream()
                .filter(it -> named(after, it) == null)
                .forEach(it -> changes.add(Say.text("programmes.change.objective-gone", it.title())));
        if (!before.rubric().equals(after.rubric())) {
            changes.add(Say.text("programmes.change.rubric"));
        }
        return changes;
    }

    private static void changed(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(Say.text("programmes.change.from-to", Say.text("programmes." + what), before, after));
        }
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? Say.text("programmes.open-date") : Say.date(date);
    }

    private static String signing(ProgrammeVersion version) {
        return version.signing().stream()
                .map(Signer::name)
                .map(it -> Say.text("programmes.signer." + it.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Objective named(ProgrammeVersion version, Objective wanted) {
        return version.objectives().stream()
                .filter(it -> it.title().equals(wanted.title()))
                .findFirst()
                .orElse(null);
    }
}
