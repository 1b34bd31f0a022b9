package org.guildhall.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgrammeWriter {

    private static final String ADD_PROGRAMME = """
            insert into programme (id, institution_id, model, title, zone, made_at)
            values (:id, :institution, :model, :title, :zone, :at)
            """;

    private static final String ADD_VERSION = """
            insert into programme_version (id, programme_id, institution_id, number, state, required_hours)
            values (:id, :programme, :institution, :number, 'draft', :hours)
            """;

    private static final String COPY_VERSION = """
            insert into programme_version (id, programme_id, institution_id, number, state, about, required_hours,
                hours_per_week, starts_on, ends_on, signing)
            select :id, programme_id, institution_id, number + 1, 'draft', about, required_hours, hours_per_week,
                starts_on, ends_on, signing
            from programme_version where id = :from
            on conflict (programme_id, number) do nothing
            """;

    private static final String RETITLE = """
            update programme set title = :title where id = (select programme_id from programme_version where id = :id)
            """;

    private static final String EDIT = """
            update programme_version set about = :about, required_hours = :hours, hours_per_week = :week,
                starts_on = :starts, ends_on = :ends, signing = :signing
            where id = :id and state = 'draft'
            """;

    private static final String LOCK = """
            select id from programme_version where id = :id for update
            """;

    private static final String COUNT = """
            update programme_version set revision = revision + 1 where id = :id
            """;

    private static final String PUT_LEVEL = """
            insert into rubric_level (programme_version_id, level, name, descriptor)
            values (:version, :level, :name, :descriptor)
            on conflict (programme_version_id, level) do update
            set name = excluded.name, descriptor = excluded.descriptor
            """;

    private static final String ADD_OBJECTIVE = """
            insert into objective (id, programme_version_id, position, title, target_level)
            values (:id, :version, (select coalesce(max(position), 0) + 1 from objective
                where programme_version_id = :version), :title, :level)
            """;

    private static final String TIE = """
            insert into objective_competency (objective_id, competency_id) values (:objective, :competency)
            on conflict do nothing
            """;

    private static final String REMOVE_OBJECTIVE = """
            delete from objective where id = :id and programme_version_id = :version
            """;

    private static final String PUBLISH = """
            update programme_version set state = 'published', published_at = :at, published_by = :by,
                revision = revision + 1
            where id = :id and state = 'draft' and revision = :revision
            """;

    private static final String RETIRE_OLDER = """
            update programme_version set state = 'retired'
            where programme_id = :programme and state = 'published' and id <> :id
            """;

    private static final String ADD_COHORT = """
            insert into cohort (id, programme_version_id, institution_id, name, starts_on, ends_on)
            values (:id, :version, :institution, :name, :starts, :ends)
            on conflict (institution_id, name) do nothing
            """;

    private static final String ENROL = """
            insert into enrolment (id, cohort_id, institution_id, person_id, reference, tutor_id, enrolled_at)
            values (:id, :cohort, :institution, :person, :reference, :tutor, :at)
            on conflict (cohort_id, person_id) do nothing
            """;

    private final JdbcClient jdbc;

    ProgrammeWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addProgramme(ProgrammeId id, OrganisationId institution, Model model, String title, String zone, Instant at) {
        jdbc.sql(ADD_PROGRAMME)
                .param("id", id)
                .param("institution", institution)
                .param("model", model)
                .param("title", title)
                .param("zone", zone)
                .param("at", at)
                .update();
    }

    void addVersion(ProgrammeVersionId id, ProgrammeId programme, OrganisationId institution, int number, int hours) {
        jdbc.sql(ADD_VERSION)
                .param("id", id)
                .param("programme", programme)
                .param("institution", institution)
                .param("number", number)
                .param("hours", hours)
                .update();
    }

    boolean copyVersion(ProgrammeVersionId id, ProgrammeVersionId from) {
        return jdbc.sql(COPY_VERSION).param("id", id).param("from", from).update() == 1;
    }

    /** The title is the programme's: every version bears it. */
    void edit(ProgrammeVersionId id, Draft draft) {
        jdbc.sql(EDIT)
                .param("id", id)
                .param("about", draft.about())
                .param("hours", draft.requiredHours())
                .param("week", draft.hoursPerWeek())
                .param("starts", draft.startsOn())
                .param("ends", draft.endsOn())
                .param("signing", draft.signing())
                .update();
        jdbc.sql(RETITLE).param("id", id).param("title", draft.title()).update();
    }

    void lock(ProgrammeVersionId id) {
        jdbc.sql(LOCK).param("id", id).query(ProgrammeVersionId.class).optional();
    }

    void count(ProgrammeVersionId id) {
        jdbc.sql(COUNT).param("id", id).update();
    }

    void putLevel(ProgrammeVersionId version, RubricLevel level) {
        jdbc.sql(PUT_LEVEL)
                .param("version", version)
                .param("level", level.level())
                .param("name", level.name())
                .param("descriptor", level.descriptor())
                .update();
    }

    void addObjective(
            ProgrammeVersionId version, ObjectiveId id, String title, int level, List<CompetencyId> competencies) {
        jdbc.sql(ADD_OBJECTIVE)
                .param("id", id)
                .param("version", version)
                .param("title", title)
                .param("level", level)
                .update();
        competencies.forEach(it ->
                jdbc.sql(TIE).param("objective", id).param("competency", it).update());
    }

    boolean removeObjective(ProgrammeVersionId version, ObjectiveId id) {
        return jdbc.sql(REMOVE_OBJECTIVE)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean publish(ProgrammeVersion version, PersonId by, Instant at, int revision) {
        boolean published = jdbc.sql(PUBLISH)
                        .param("id", version.id())
                        .param("at", at)
                        .param("by", by)
                        .param("revision", revision)
                        .update()
                == 1;
        if (published) {
            jdbc.sql(RETIRE_OLDER)
                    .param("programme", version.programme())
                    .param("id", version.id())
                    .update();
        }
        return published;
    }

    boolean addCohort(
            CohortId id,
            ProgrammeVersionId version,
            OrganisationId institution,
            String name,
            LocalDate starts,
            LocalDate ends) {
        return jdbc.sql(ADD_COHORT)
                        .param("id", id)
                        .param("version", version)
                        .param("institution", institution)
                        .param("name", name)
                        .param("starts", starts)
                        .param("ends", ends)
                        .update()
                == 1;
    }

    boolean enrol(
            EnrolmentId id,
            CohortId cohort,
            OrganisationId institution,
            PersonId person,
            @Nullable String reference,
            @Nullable PersonId tutor,
            Instant at) {
        return jdbc.sql(ENROL)
                        .param("id", id)
                        .param("cohort", cohort)
                        .param("institution", institution)
                        .param("person", person)
                        .param("reference", reference)
                        .param("tutor", tutor)
                        .param("at", at)
                        .update()
                == 1;
    }
}
