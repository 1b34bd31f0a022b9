package org.guildhall.placements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlacementStore {

    private static final String ADD = """
            insert into placement (id, learner_id, institution_id, employer_id, site_id, programme_version_id, cohort_id,
                application_id, title, mode, starts_on, ends_on, required_hours, zone, state, made_at)
            values (:id, :learner, :institution, :employer, :site, :programmeVersion, :cohort, :application, :title,
                :mode, :startsOn, :endsOn, :requiredHours, :zone, 'proposed', :at)
            on conflict (application_id) do nothing
            """;

    private static final String ADD_PARTY = """
            insert into placement_party (placement_id, person_id, role, organisation_id)
            values (:placement, :person, :role, :organisation) on conflict do nothing
            """;

    private static final String ONE = """
            select p.id, p.learner_id as learner, l.name as learner_name, p.institution_id as institution,
                   i.name as institution_name, p.employer_id as employer, e.name as employer_name, p.site_id as site,
                   p.programme_version_id as programme_version, g.title as programme_title, p.cohort_id as cohort,
                   p.application_id as application, p.title, p.mode, p.starts_on, p.ends_on, p.required_hours, p.zone,
                   p.state, p.reason, p.outcome, p.revision
            from placement p join person l on l.id = p.learner_id
            join organisation i on i.id = p.institution_id join organisation e on e.id = p.employer_id
            join programme_version v on v.id = p.programme_version_id join programme g on g.id = v.programme_id
            where p.id = :id
            """;

    private static final String PARTIES = """
            select y.person_id as person, p.name, y.role, y.organisation_id as organisation
            from placement_party y join person p on p.id = y.person_id
            where y.placement_id = :placement order by y.role, p.name
            """;

    private static final String ADVANCE = """
            update placement set state = :to, reason = coalesce(:reason, reason),
                outcome = coalesce(:outcome, outcome), revision = revision + 1
            where id = :id and state = :from
            """;

    private static final String RESTATE = """
            update placement set title = :title, mode = :mode, starts_on = :starts, ends_on = :ends,
                required_hours = :hours, revision = revision + 1
            where id = :id and state = 'agreeing' and revision = :revision
            """;

    private static final String DUE_TO_START = """
            select id from placement where state = 'ready' and starts_on <= (cast(:now as timestamptz) at time zone zone)::date
            order by id limit 500
            """;

    private static final String DUE_TO_END = """
            select id from placement where state in ('active', 'paused')
              and ends_on < (cast(:now as timestamptz) at time zone zone)::date
            order by id limit 500
            """;

    private static final String REMOVE_PARTY = """
            delete from placement_party where placement_id = :placement and person_id = :person and role = :role
            """;

    private final JdbcClient jdbc;

    PlacementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(PlacementId id, NewPlacement placement, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("learner", placement.learner())
                        .param("institution", placement.institution())
                        .param("employer", placement.employer())
                        .param("site", placement.site())
                        .param("programmeVersion", placement.programmeVersion())
                        .param("cohort", placement.cohort())
                        .param("application", placement.application())
                        .param("title", placement.title())
                        .param("mode", placement.mode())
                        .param("startsOn", placement.startsOn())
                        .param("endsOn", placement.endsOn())
                        .param("requiredHours", placement.requiredHours())
                        .param("zone", placement.zone())
                        .param("at", at)
                        .update()
                == 1;
    }

    void removeParty(PlacementId placement, PersonId person, Role role) {
        jdbc.sql(REMOVE_PARTY)
                .param("placement", placement)
                .param("person", person)
                .param("role", role)
                .update();
    }

    void addParty(PlacementId placement, PersonId person, Role role, OrganisationId organisation) {
        jdbc.sql(ADD_PARTY)
                .param("placement", placement)
                .param("person", person)
                .param("role", role)
                .param("organisation", organisation)
                .update();
    }

    Optional<Placement> one(PlacementId id) {
        return jdbc.sql(ONE).param("id", id).query(Placement.class).optional();
    }

    List<Party> parties(PlacementId placement) {
        return jdbc.sql(PARTIES)
                .param("placement", placement)
                .query(Party.class)
                .list();
    }

    boolean restate(PlacementId id, Terms terms, int revision) {
        return jdbc.sql(RESTATE)
                        .param("id", id)
                        .param("title", terms.title())
                        .param("mode", terms.mode())
                        .param("starts", terms.startsOn())
                        .param("ends", terms.endsOn())
                        .param("hours", terms.requiredHours())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    boolean advance(
            PlacementId id,
            PlacementState from,
            PlacementState to,
            @Nullable String reason,
            Placement.@Nullable Outcome outcome) {
        return jdbc.sql(ADVANCE)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("reason", reason)
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    List<PlacementId> dueToStart(Instant now) {
        return jdbc.sql(DUE_TO_START).param("now", now).query(PlacementId.class).list();
    }

    List<PlacementId> dueToEnd(Instant now) {
        return jdbc.sql(DUE_TO_END).param("now", now).query(PlacementId.class).list();
    }
}
