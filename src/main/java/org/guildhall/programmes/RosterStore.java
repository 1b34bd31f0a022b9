package org.guildhall.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cohorts and enrolments as rosters read and write them: many at once. */
@Repository
class RosterStore {

    private static final String COHORTS = """
            select c.id, c.name, c.starts_on, c.ends_on, v.state, p.zone
            from cohort c join programme_version v on v.id = c.programme_version_id join programme p on p.id = v.programme_id
            where c.institution_id = :institution order by c.starts_on desc, c.name
            """;

    private static final String ENROLLED = """
            select e.id, p.email, e.cohort_id as cohort, c.name as cohort_name, c.starts_on, c.ends_on, e.reference,
                   e.tutor_id as tutor
            from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
            where e.institution_id = :institution and e.state = 'enrolled' and p.email = any(cast(:emails as text[]))
            """;

    private static final String NUMBERS = """
            select e.cohort_id as cohort, e.reference, p.email, p.name
            from enrolment e join person p on p.id = e.person_id
            where e.institution_id = :institution and e.reference = any(cast(:references as text[]))
            """;

    private static final String ENROL = """
            insert into enrolment (id, cohort_id, institution_id, person_id, reference, tutor_id, enrolled_at)
            select n.id, n.cohort, :institution, n.person, nullif(n.reference, ''), n.tutor, :at
            from unnest(cast(:ids as uuid[]), cast(:cohorts as uuid[]), cast(:people as uuid[]),
                    cast(:references as text[]), cast(:tutors as uuid[])) as n (id, cohort, person, reference, tutor)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update enrolment set reference = coalesce(cast(:reference as text), reference),
                tutor_id = coalesce(cast(:tutor as uuid), tutor_id)
            where id = :id
            """;

    private static final String LANGUAGE = """
            select language from person where id = :person
            """;

    private static final String EXPORT = """
            with line as (
                select e.id, p.name, p.email, p.language, coalesce(e.reference, '') as reference,
                       coalesce(t.email, '') as tutor, c.name as cohort,
                       case :column when 'cohort' then search_fold(c.name)
                           when 'reference' then coalesce(e.reference, '') else search_fold(p.name) end collate "C" as place
                from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
                left join person t on t.id = e.tutor_id
                where e.institution_id = :institution and e.state = 'enrolled'
                  and (:words = '' or p.name ilike '%' || :words || '%' or e.reference = :words))
            select * from line
            where :after::uuid is null or case when :descending then (place, id) < (:value, :after)
                else (place, id) > (:value, :after) end
            order by case when :descending then place end desc, case when :descending then id end desc, place, id
            limit :size
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cohort and whether it takes learners. */
    record Intake(
            CohortId id, String name, LocalDate startsOn, LocalDate endsOn, ProgrammeVersion.State state, String zone) {

        boolean takesLearners(LocalDate today) {
            return state == ProgrammeVersion.State.PUBLISHED && !endsOn.isBefore(today);
        }
    }

    /** Somebody in a cohort. */
    record Place(
            EnrolmentId id,
            String email,
            CohortId cohort,
            String cohortName,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String reference,
            @Nullable PersonId tutor) {}

    /** Whose number it is. */
    record Number(CohortId cohort, String reference, String email, String name) {}

    /** Somebody to be put into a cohort; reference empty where there is none. */
    record NewPlace(
            CohortId cohort,
            PersonId person,
            String reference,
            @Nullable PersonId tutor) {}

    /** A learner as a roster says it. */
    record Line(
            EnrolmentId id,
            String name,
            String email,
            String language,
            String reference,
            String tutor,
            String cohort,
            String place) {}

    List<Intake> cohorts(OrganisationId institution) {
        return jdbc.sql(COHORTS)
                .param("institution", institution)
                .query(Intake.class)
                .list();
    }

    List<Place> enrolled(OrganisationId institution, Collection<String> emails) {
        return jdbc.sql(ENROLLED)
                .param("institution", institution)
                .param("emails", emails)
                .query(Place.class)
                .list();
    }

    List<Number> numbers(OrganisationId institution, Collection<String> references) {
        return jdbc.sql(NUMBERS)
                .param("institution", institution)
                .param("references", references)
                .query(Number.class)
                .list();
    }

    void enrol(OrganisationId institution, List<NewPlace> places, Instant at) {
        jdbc.sql(ENROL)
                .param("institution", institution)
                .param("ids", places.stream().map(it -> Ids.next()).toList())
                .param("cohorts", places.stream().map(NewPlace::cohort).toList())
                .param("people", places.stream().map(NewPlace::person).toList())
                .param("references", places.stream().map(NewPlace::reference).toList())
                .param("tutors", places.stream().map(NewPlace::tutor).toArray())
                .param("at", at)
                .update();
    }

    /** What is null stays as it is. */
    void change(EnrolmentId id, @Nullable String reference, @Nullable PersonId tutor) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("reference", reference)
                .param("tutor", tutor)
                .update();
    }

    String language(PersonId person) {
        return jdbc.sql(LANGUAGE).param("person", person).query(String.class).single();
    }

    List<Line> lines(OrganisationId institution, String words, Order order, @Nullable String after, int size) {
        return jdbc.sql(EXPORT)
                .param("institution", institution)
                .param("words", words)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", Order.id(after))
                .param("size", size)
                .query(Line.class)
                .list();
    }
}
