package org.guildhall.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which step of which ask is due. Used by Guildhall itself alone. */
@Repository
class StepStore {

    private static final String PEOPLE = """
            select p.id from (select distinct person_id from ask
                where state = 'open' and (next_step_at <= :now or nudge_at <= :now) limit 200) due
            join person p on p.id = due.person_id order by p.email
            """;

    private static final String PERSON = """
            select person_id from ask where id = :ask and state = 'open'
            """;

    private static final String WAITING = """
            select a.id as ask, a.kind, a.details, a.person_id as person, p.name, p.email, p.language, p.zone, a.role,
                   a.organisation_id as organisation, o.name as organisation_name, o.zone as organisation_zone,
                   o.country as organisation_country, a.subject_id as subject, a.placement_id as placement,
                   a.institution_id as institution, a.employer_id as employer, a.raised_at, a.due_on as due, a.reminded,
                   a.raised_by is not distinct from a.person_id as own,
                   exists (select 1 from ask d where d.delegated_from = a.id and d.state = 'open') as delegated,
                   a.kind = any(cast(:lapsing as text[])) as lapses, a.owner_id as owner,
                   (select f.person_id from ask f where f.id = a.delegated_from) as delegated_by,
                   a.next_step as step, a.next_step_at as step_at, a.nudge_at,
                   exists (select 1 from letter_hours h where h.person_id = a.person_id) as own_hours
            from ask a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id
            where a.person_id = :person and a.state = 'open' and (a.next_step_at <= :until or a.nudge_at <= :until)
            order by a.due_on nulls last, a.raised_at, a.kind, a.details, a.id limit 200 for no key update of a skip locked
            """;

    private static final String SET = """
            update ask set next_step = :step, next_step_at = :at, owner_id = coalesce(cast(:owner as uuid), owner_id)
            where id = :ask and state = 'open'
            """;

    private static final String OWNED = """
            update ask set next_step = null, next_step_at = null, owner_id = :owner where id = :ask and state = 'open'
            """;

    private static final String NUDGE = """
            update ask set nudge_at = :at where id = :ask and state = 'open'
            """;

    private static final String REMINDED = """
            update ask set reminded = reminded + 1, reminded_at = :now where id = :ask
            """;

    private static final String LEAST = """
            select p.id from person p where p.id = any(cast(:people as uuid[]))
            order by (select count(*) from ask a where a.person_id = p.id and a.kind = :kind and a.state = 'open'),
                p.name, p.email limit 1
            """;

    private static final String SCHEDULE = """
            select around_due, after_raised, pass_on_after from reminder_schedule
            where institution_id = :institution and (programme_id is null or programme_id = :programme)
              and (kind is null or kind = :kind)
            order by programme_id nulls last, kind nulls last limit 1
            """;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom something is due for. */
    List<PersonId> people(Instant now) {
        return jdbc.sql(PEOPLE).param("now", now).query(PersonId.class).list();
    }

    List<PersonId> person(AskId ask) {
        return jdbc.sql(PERSON).param("ask", ask).query(PersonId.class).list();
    }

    /** What is due for a person until a moment, most urgent first; theirs until the end of the transaction. */
    List<Waiting> waiting(PersonId person, Instant until, List<String> lapsing) {
        return jdbc.sql(WAITING)
                .param("person", person)
                .param("until", until)
                .param("lapsing", lapsing)
                .query(Waiting.class)
                .list();
    }

    void set(AskId ask, Course.Next next, @Nullable PersonId owner) {
        jdbc.sql(SET)
                .param("ask", ask)
                .param("step", next.step())
                .param("at", next.at())
                .param("owner", owner)
                .update();
    }

    /** Nothing more happens by itself: it is its owner's. */
    void owned(AskId ask, PersonId owner) {
        jdbc.sql(OWNED).param("ask", ask).param("owner", owner).update();
    }

    void nudge(AskId ask, @Nullable Instant at) {
        jdbc.sql(NUDGE).param("ask", ask).param("at", at).update();
    }

    void reminded(AskId ask, Instant now) {
        jdbc.sql(REMINDED).param("ask", ask).param("now", now).update();
    }

    /** Whom the fewest open asks of a kind await; by name where several have as few. */
    List<PersonId> least(List<PersonId> people, String kind) {
        return jdbc.sql(LEAST)
                .param("people", people)
                .param("kind", kind)
                .query(PersonId.class)
                .list();
    }

    List<ReminderSchedule> schedule(UUID institution, @Nullable UUID programme, String kind) {
        return jdbc.sql(SCHEDULE)
                .param("institution", institution)
                .param("programme", programme)
                .param("kind", kind)
                .query(ReminderSchedule.class)
                .list();
    }
}
