package org.guildhall.asks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AskStore {

    private static final String ADD = """
            insert into ask (id, kind, person_id, role, organisation_id, subject_id, placement_id, institution_id,
                employer_id, path, details, raised_at, due_on, next_step, next_step_at)
            values (:id, :kind, :person, :role, :organisation, :subject, :placement, :institution, :employer, :path,
                :details, :at, :due, 'letter', :at)
            on conflict (kind, person_id, subject_id) where state = 'open' do nothing
            """;

    private static final String ONE = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id where a.id = :id
            """;

    private static final String OPEN = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id
            where a.kind = :kind and a.subject_id = :subject and a.state = 'open' order by a.id
            """;

    private static final String ABOUT = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id where a.subject_id = :subject order by a.id
            """;

    private static final String OF_PLACEMENT = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id
            where a.placement_id = :placement and a.state = 'open' order by a.due_on nulls last, a.id
            """;

    private static final String INBOX = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id
            where a.person_id = :person and a.role = :role and a.organisation_id = :organisation and a.state = 'open'
              and (coalesce(a.due_on, date '9999-12-31'), a.id) > (:due, :id)
            order by coalesce(a.due_on, date '9999-12-31'), a.id limit :size
            """;

    private static final String WAITING = """
            select count(*) from ask
            where person_id = :person and role = :role and organisation_id = :organisation and state = 'open'
            """;

    private static final String WAITING_ELSEWHERE = """
            select count(*) from ask
            where person_id = :person and (role, organisation_id) <> (:role, :organisation) and state = 'open'
            """;

    private static final String END = """
            update ask set state = :state, ended_at = :at, reason = :reason, next_step = null, next_step_at = null,
                nudge_at = null
            where id = :id and state = 'open'
            """;

    private static final String REMIND = """
            update ask set reminded = reminded + 1, reminded_at = :now, nudge_at = :now
            where id = :id and state = 'open' and (reminded_at is null or reminded_at < :before)
            """;

    private static final String FIGURES = """
            select count(*) filter (where state = 'open') as open,
                   count(*) filter (where state = 'open' and due_on < :today) as overdue,
                   count(*) filter (where state in ('done', 'declined', 'lapsed')) as ended,
                   count(*) filter (where state = 'done') as answered,
                   (percentile_cont(0.5) within group (order by extract(epoch from ended_at - raised_at) / 60)
                       filter (where state = 'done'))::bigint as median_minutes
            from ask where institution_id = :organisation or employer_id = :organisation
            """;

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(AskId id, NewAsk ask, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("kind", ask.kind())
                        .param("person", ask.person())
                        .param("role", ask.role())
                        .param("organisation", ask.organisation())
                        .param("subject", ask.subject())
                        .param("placement", ask.placement())
                        .param("institution", ask.institution())
                        .param("employer", ask.employer())
                        .param("path", ask.path())
                        .param("details", ask.details())
                        .param("at", at)
                        .param("due", ask.due())
                        .update()
                == 1;
    }

    Optional<Ask> one(AskId id) {
        return jdbc.sql(ONE).param("id", id).query(Ask.class).optional();
    }

    List<Ask> open(String kind, UUID subject) {
        return jdbc.sql(OPEN)
                .param("kind", kind)
                .param("subject", subject)
                .query(Ask.class)
                .list();
    }

    List<Ask> about(UUID subject) {
        return jdbc.sql(ABOUT).param("subject", subject).query(Ask.class).list();
    }

    List<Ask> ofPlacement(UUID placement) {
        return jdbc.sql(OF_PLACEMENT)
                .param("placement", placement)
                .query(Ask.class)
                .list();
    }

    List<Ask> inbox(Actor actor, LocalDate due, UUID id, int size) {
        return jdbc.sql(INBOX)
                .param("person", actor.person())
                .param("role", actor.role())
                .param("organisation", actor.organisation())
                .param("due", due)
                .param("id", id)
                .param("size", size)
                .query(Ask.class)
                .list();
    }

    int waiting(Actor actor) {
        return jdbc.sql(WAITING)
                .param("person", actor.person())
                .param("role", actor.role())
                .param("organisation", actor.organisation())
                .query(Integer.class)
                .single();
    }

    int waitingElsewhere(PersonId person, Role role, OrganisationId organisation) {
        return jdbc.sql(WAITING_ELSEWHERE)
                .param("person", person)
                .param("role", role)
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    boolean end(AskId id, AskState state, Instant at, @Nullable String reason) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("state", state)
                        .param("at", at)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean remind(AskId id, Instant now, Instant before) {
        return jdbc.sql(REMIND)
                        .param("id", id)
                        .param("now", now)
                        .param("before", before)
                        .update()
                == 1;
    }

    AskFigures figures(OrganisationId organisation, LocalDate today) {
        return jdbc.sql(FIGURES)
                .param("organisation", organisation)
                .param("today", today)
                .query(AskFigures.class)
                .single();
    }
}
