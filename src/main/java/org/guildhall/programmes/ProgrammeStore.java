package org.guildhall.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgrammeStore {

    private static final String VERSION = """
            select v.id, v.programme_id as programme, v.institution_id as institution, p.title, p.model, v.number, v.state,
                   v.about, v.required_hours, v.hours_per_week, v.starts_on, v.ends_on, p.zone, v.signing, v.published_at,
                   v.revision
            from programme_version v join programme p on p.id = v.programme_id
            where v.id = :id
            """;

    private static final String OBJECTIVES = """
            select o.id, o.position, o.title, o.target_level,
                   array(select c.competency_id from objective_competency c where c.objective_id = o.id
                       order by c.competency_id) as competencies
            from objective o where o.programme_version_id = :version order by o.position
            """;

    private static final String RUBRIC = """
            select level, name, descriptor from rubric_level where programme_version_id = :version order by level
            """;

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            ProgrammeVersionId id,
            ProgrammeId programme,
            OrganisationId institution,
            String title,
            Model model,
            int number,
            ProgrammeVersion.State state,
            String about,
            int requiredHours,
            int hoursPerWeek,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String zone,
            List<Signer> signing,
            @Nullable Instant publishedAt,
            int revision) {}

    Optional<ProgrammeVersion> version(ProgrammeVersionId id) {
        return jdbc.sql(VERSION).param("id", id).query(Head.class).optional().map(this::whole);
    }

    private ProgrammeVersion whole(Head head) {
        List<Objective> objectives = jdbc.sql(OBJECTIVES)
                .param("version", head.id())
                .query(Objective.class)
                .list();
        List<RubricLevel> rubric = jdbc.sql(RUBRIC)
                .param("version", head.id())
                .query(RubricLevel.class)
                .list();
        return new ProgrammeVersion(
                head.id(),
                head.programme(),
                head.institution(),
                head.title(),
                head.model(),
                head.number(),
                head.state(),
                head.about(),
                head.requiredHours(),
                head.hoursPerWeek(),
                head.startsOn(),
                head.endsOn(),
                head.zone(),
                head.signing(),
                head.publishedAt(),
                head.revision(),
                objectives,
                rubric);
    }
}
