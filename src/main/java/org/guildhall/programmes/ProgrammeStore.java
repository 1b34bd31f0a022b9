package org.guildhall.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.database.AskedBefore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

@Repository
class ProgrammeStore {

    private static final int KEPT = 500;

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

    private static final String LIST = """
            select v.id as version, p.id as programme, p.title, p.model, v.number, v.state, v.required_hours,
                   (select count(*) from enrolment e join cohort c on c.id = e.cohort_id
                    join programme_version w on w.id = c.programme_version_id
                    where w.programme_id = p.id and e.state = 'enrolled') as learners
            from programme p join lateral (
                select * from programme_version v where v.programme_id = p.id and (:drafts or v.state <> 'draft')
                order by v.number desc limit 1) v on true
            where (p.title, p.id) > (:title, :id) order by p.title, p.id limit :size
            """;

    private static final String VERSIONS = """
            select v.id as version, p.id as programme, p.title, p.model, v.number, v.state, v.required_hours,
                   0 as learners
            from programme_version v join programme p on p.id = v.programme_id
            where v.programme_id = :programme order by v.number desc
            """;

    private static final String COHORTS = """
            select c.id, c.programme_version_id as version, c.name, c.starts_on, c.ends_on,
                   (select count(*) from enrolment e where e.cohort_id = c.id) as learners
            from cohort c where c.programme_version_id = :version order by c.starts_on, c.name
            """;

    private static final String OPEN_COHORTS = """
            select c.id, c.programme_version_id as version, c.name, c.starts_on, c.ends_on,
                   (select count(*) from enrolment e where e.cohort_id = c.id) as learners
            from cohort c where c.institution_id = :institution order by c.starts_on desc, c.name limit 200
            """;

    private static final String ENROLMENTS_OF = """
            select e.id, e.cohort_id as cohort, c.name as cohort_name, c.programme_version_id as version,
                   e.institution_id as institution, e.person_id as person, p.name as person_name, e.reference,
                   coalesce(e.tutor_id, c.tutor_id) as tutor
            from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
            where e.person_id = :person and e.state = 'enrolled' order by c.starts_on desc, e.id
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ConcurrentLruCache<ProgrammeVersionId, Contents> published =
            new ConcurrentLruCache<>(KEPT, this::read);

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

    /**
     * What a version holds. A published one never changes, so pages share it; who may see it is asked each time. What is
     * written may yet be rolled back, and is not shared.
     */
    private Contents contents(Head head) {
        return AskedBefore.isPage() && head.state() != ProgrammeVersion.State.DRAFT
                ? published.get(head.id())
                : read(head.id());
    }

    private Contents read(ProgrammeVersionId id) {
        return new Contents(
                jdbc.sql(OBJECTIVES).param("version", id).query(Objective.class).list(),
                jdbc.sql(RUBRIC).param("version", id).query(RubricLevel.class).list());
    }

    private record Contents(List<Objective> objectives, List<RubricLevel> rubric) {}

    private ProgrammeVersion whole(Head head) {
        Contents contents = contents(head);
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
                contents.objectives(),
                contents.rubric());
    }

    List<ProgrammeLine> list(boolean drafts, @Nullable String after, int size) {
        return jdbc.sql(LIST)
                .param("drafts", drafts)
                .param("title", words(after))
                .param("id", key(after))
                .param("size", size)
                .query(ProgrammeLine.class)
                .list();
    }

    List<ProgrammeLine> versions(ProgrammeId programme) {
        return jdbc.sql(VERSIONS)
                .param("programme", programme)
                .query(ProgrammeLine.class)
                .list();
    }

    List<Cohort> cohorts(ProgrammeVersionId version) {
        return jdbc.sql(COHORTS).param("version", version).query(Cohort.class).list();
    }

    List<Cohort> cohortsOf(OrganisationId institution) {
        return jdbc.sql(OPEN_COHORTS)
                .param("institution", institution)
                .query(Cohort.class)
                .list();
    }

    List<Enrolled> enrolmentsOf(PersonId person) {
        return jdbc.sql(ENROLMENTS_OF)
                .param("person", person)
                .query(Enrolled.class)
                .list();
    }

    /** A page's key is an id and a name, so that it can be read from the left whatever the name holds. */
    private static UUID key(@Nullable String after) {
        return after == null ? FIRST : UUID.fromString(after.substring(0, 36));
    }

    private static String words(@Nullable String after) {
        return after == null ? "" : after.substring(37);
    }
}
