package org.guildhall.opportunities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.guildhall.organisations.Partner;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles that came in lists. */
@Repository
class RoleStore {

    private static final String LISTED = """
            select o.id, o.employer_id as employer, o.source_key as key, o.about, o.pay, o.travel, o.equipment,
                   o.access_facts, o.hours_per_week, o.places, o.starts_on, o.ends_on, o.closes_on
            from opportunity o where o.source = 'list' and o.source_key = any(cast(:keys as text[]))
              and o.employer_id = any(cast(:employers as uuid[]))
            """;

    private static final String WRITTEN = """
            select o.employer_id as employer, o.title, o.mode, o.city from opportunity o
            where o.source is null and o.state in ('published', 'paused', 'filled')
              and o.employer_id = any(cast(:employers as uuid[]))
            """;

    // naming the columns of the conflict would ask for the right to read the row before it is addressed to anybody
    private static final String ADD = """
            insert into opportunity (id, employer_id, employer_name, title, about, mode, city, region, country, cities, pay, travel,
                equipment, access_facts, hours_per_week, places, starts_on, ends_on, closes_on, contact_id, keeper_id,
                source, source_key, state, made_at)
            values (:id, :employer, :employerName, :title, :about, :mode, :city, :region, :country, :cities, :pay, :travel, :equipment,
                :accessFacts, :hoursPerWeek, :places, :startsOn, :endsOn, :closesOn, :contact, :keeper, 'list', :key,
                'published', :at)
            on conflict do nothing
            """;

    private static final String ADDRESS = """
            insert into opportunity_institution (opportunity_id, institution_id) values (:id, :institution)
            on conflict do nothing
            """;

    private static final String STATE = """
            update opportunity set about = :about, pay = :pay, travel = :travel, equipment = :equipment,
                access_facts = :accessFacts, hours_per_week = :hoursPerWeek, places = :places, starts_on = :startsOn,
                ends_on = :endsOn, closes_on = :closesOn, revision = revision + 1
            where id = :id
            """;

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role that an earlier list brought. */
    record Listed(
            OpportunityId id,
            OrganisationId employer,
            String key,
            @Nullable String about,
            @Nullable String pay,
            @Nullable String travel,
            @Nullable String equipment,
            @Nullable String accessFacts,
            @Nullable Integer hoursPerWeek,
            @Nullable Integer places,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closesOn) {

        RoleFacts facts() {
            return new RoleFacts(
                    about, pay, travel, equipment, accessFacts, hoursPerWeek, places, startsOn, endsOn, closesOn);
        }
    }

    /** A role that its employer has written; a list does not change it. */
    record Written(
            OrganisationId employer,
            String title,
            Opportunity.@Nullable Mode mode,
            @Nullable String city) {}

    List<Listed> listed(Collection<String> keys, Collection<OrganisationId> employers) {
        return jdbc.sql(LISTED)
                .param("keys", keys)
                .param("employers", employers)
                .query(Listed.class)
                .list();
    }

    List<Written> written(Collection<OrganisationId> employers) {
        return jdbc.sql(WRITTEN)
                .param("employers", employers)
                .query(Written.class)
                .list();
    }

    /** Adds a role in the institution of the actor; false where it is there already. */
    boolean add(
            OpportunityId id, Actor actor, Partner employer, ListedRole role, @Nullable PersonId contact, Instant at) {
        Whereabouts.Place first = role.where().first();
        boolean added = facts(jdbc.sql(ADD), role.facts())
                        .param("id", id)
                        .param("employer", employer.id())
                        .param("employerName", employer.name())
                        .param("title", role.title())
                        .param("mode", role.where().mode())
                        .param("city", first == null ? null : first.city())
                        .param("region", first == null ? null : first.region())
                        .param("country", first == null ? null : first.country())
                        .param("cities", role.where().words())
                        .param("contact", contact)
                        .param("keeper", contact == null ? actor.person() : null)
                        .param("key", role.key())
                        .param("at", at)
                        .update()
                == 1;
        if (added) {
            jdbc.sql(ADDRESS)
                    .param("id", id)
                    .param("institution", actor.organisation())
                    .update();
        }
        return added;
    }

    void state(OpportunityId id, RoleFacts facts) {
        facts(jdbc.sql(STATE), facts).param("id", id).update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, RoleFacts facts) {
        return statement
                .param("about", facts.about())
                .param("pay", facts.pay())
                .param("travel", facts.travel())
                .param("equipment", facts.equipment())
                .param("accessFacts", facts.accessFacts())
                .param("hoursPerWeek", facts.hoursPerWeek())
                .param("places", facts.places())
                .param("startsOn", facts.startsOn())
                .param("endsOn", facts.endsOn())
                .param("closesOn", facts.closesOn());
    }
}
