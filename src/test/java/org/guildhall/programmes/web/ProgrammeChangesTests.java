package org.guildhall.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.words.Reading;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.ProgrammeId;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.RubricLevel;
import org.guildhall.programmes.Signer;
import org.junit.jupiter.api.Test;

/** What a reader is told of a new version. */
class ProgrammeChangesTests {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void a_first_version_has_changed_nothing_and_the_same_again_neither() {
        ProgrammeVersion version = version(400, objective("Work safely", 3));

        assertThat(changes(null, version)).isEmpty();
        assertThat(changes(version, version)).isEmpty();
    }

    @Test
    void hours_and_objectives_that_came_went_or_rose_are_told() {
        ProgrammeVersion before = version(400, objective("Work safely", 3), objective("Diagnose faults", 2));
        ProgrammeVersion after = version(420, objective("Work safely", 4), objective("Explain your work", 3));

        assertThat(changes(before, after))
                .containsExactly(
                        "Required hours: 400 h became 420 h",
                        "Work safely: target level 3 became 4",
                        "New objective: Explain your work",
                        "No longer an objective: Diagnose faults");
    }

    private static List<String> changes(
            @org.jspecify.annotations.Nullable ProgrammeVersion before, ProgrammeVersion after) {
        Reading english = new Reading(Locale.ENGLISH, ZoneId.of("Europe/London"), () -> Instant.EPOCH);
        return english.read(() -> ProgrammeChanges.between(before, after));
    }

    private static Objective objective(String title, int level) {
        return new Objective(new ObjectiveId(ID), 1, title, level, List.of());
    }

    private static ProgrammeVersion version(int hours, Objective... objectives) {
        return new ProgrammeVersion(
                new ProgrammeVersionId(ID),
                new ProgrammeId(ID),
                new OrganisationId(ID),
                "Maintenance",
                Model.INTERNSHIP,
                1,
                ProgrammeVersion.State.PUBLISHED,
                "",
                hours,
                35,
                null,
                null,
                "Europe/London",
                List.of(Signer.LEARNER, Signer.EMPLOYER),
                null,
                0,
                List.of(objectives),
                List.of(new RubricLevel(1, "Beginning", "Does simple steps.")));
    }
}
