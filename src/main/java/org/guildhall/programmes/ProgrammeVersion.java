package org.guildhall.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme with all that a placement needs of it. Published, it never changes.
 *
 * @param number from 1
 * @param requiredHours hours of work that completion needs
 * @param hoursPerWeek usual hours of a week
 * @param startsOn first day on which placements run; null where it is open
 * @param endsOn last day on which placements run; null where it is open
 * @param zone IANA time zone that days are counted in
 * @param signing who signs the agreement, in order
 * @param publishedAt null while it is a draft
 * @param revision counts the changes of a draft, so that two people who change it notice
 * @param objectives by position
 * @param rubric by level, lowest first
 */
public record ProgrammeVersion(
        ProgrammeVersionId id,
        ProgrammeId programme,
        OrganisationId institution,
        String title,
        Model model,
        int number,
        State state,
        String about,
        int requiredHours,
        int hoursPerWeek,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String zone,
        List<Signer> signing,
        @Nullable Instant publishedAt,
        int revision,
        List<Objective> objectives,
        List<RubricLevel> rubric) {

    public ProgrammeVersion {
        signing = List.copyOf(signing);
        objectives = List.copyOf(objectives);
        rubric = List.copyOf(rubric);
    }

    /** How far a version has come. */
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }
}
