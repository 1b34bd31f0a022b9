package org.guildhall.opportunities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
            select o.id, o.employer_id as employer, o.source_key as key, o.about, o.pay, o.travel, o.cost, o.equipment,
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
            insert into opportunity (id, employer_id, employer_name, title, about, mode, city, region, country, cities,
                pay, travel, cost, equipment, access_facts, hours_per_week, places, starts_on, ends_on, closes_on,
                contact_id, keeper_id, source, source_key, state, made_at)
            select n.id, n.employer, n.employer_name, n.title, n.about, n.mode, n.city, n.region, n.country,
                   string_to_array(n.cities, chr(31)), n.pay, n.travel, n.cost, n.equipment, n.access, n.week, n.places,
                   n.starts, n.ends, n.closes, n.contact, case when n.contact is null then cast(:keeper as uuid) end, 'list', n.key,
                   'published', :at
              from unnest(cast(:ids as uuid[]), cast(:employers as uuid[]), cast(:employerNames as text[]),
                       cast(:titles as text[]), cast(:abouts as text[]), cast(:modes as text[]), cast(:cities as text[]),
                       cast(:regions as text[]), cast(:countries as text[]), cast(:wheres as text[]),
                       cast(:pays as text[]), cast(:travels as text[]), cast(:costs as text[]),
                       cast(:equipments as text[]), cast(:accesses as text[]), cast(:weeks as integer[]), cast(:places as integer[]),
                       cast(:starts as date[]), cast(:ends as date[]), cast(:closes as date[]),
                       cast(:contacts as uuid[]), cast(:keys as text[]))
                   as n (id, employer, employer_name, title, about, mode, city, region, country, cities, pay, travel,
                         cost, equipment, access, week, places, starts, ends, closes, contact, key)
            on conflict do nothing
            """;

    // what was there already is another row than the one named here, and stays addressed to whom it was
    private static final String ADDRESS = """
            insert into opportunity_institution (opportunity_id, institution_id)
            select n.id, :institution from unnest(cast(:ids as uuid[])) as n (id)
             where employer_of_opportunity(n.id) is not null
            on conflict do nothing
            returning opportunity_id
            """;

    private static final String STATE = """
            update opportunity set about = :about, pay = :pay, travel = :travel, cost = :cost, equipment = :equipment,
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
            @Nullable String cost,
            @Nullable String equipment,
            @Nullable String accessFacts,
            @Nullable Integer hoursPerWeek,
            @Nullable Integer places,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closesOn) {

        RoleFacts facts() {
            return new RoleFacts(
                    about, pay, travel, cost, equipment, accessFacts, hoursPerWeek, places, startsOn, endsOn, closesOn);
        }
    }

    /**
     * A role to be added.
     *
     * @param contact who answers for the employer; null where nobody of theirs is there yet
     */
    record NewRole(
            OpportunityId id,
            Partner employer,
            ListedRole role,
            @Nullable PersonId contact) {

        private Whereabouts.@Nullable Place first() {
            return role.where().first();
        }

        private RoleFacts facts() {
            return role.facts();
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

    /** Adds roles in the institution of the actor, all with two statements; answers those that were not there before. */
    List<OpportunityId> add(Actor actor, List<NewRole> roles, Instant at) {
        if (roles.isEmpty()) {
            return List.of();
        }
        List<OpportunityId> ids = roles.stream().map(NewRole::id).toList();
        JdbcClient.StatementSpec add = jdbc.sql(ADD)
                .param("keeper", actor.person())
                .param("at", at)
                .param("ids", ids)
                .param("employers", each(roles, it -> it.employer().id()))
                .param("employerNames", each(roles, it -> it.employer().name()))
                .param("titles", each(roles, it -> it.role().title()))
                .param("contacts", each(roles, NewRole::contact))
                .param("keys", each(roles, it -> it.role().key()));
        facts(places(add, roles), roles).update();
        return jdbc.sql(ADDRESS)
                .param("institution", actor.organisation())
                .param("ids", ids)
                .query(OpportunityId.class)
                .list();
    }

    private static JdbcClient.StatementSpec places(JdbcClient.StatementSpec statement, List<NewRole> roles) {
        return statement
                .param("modes", each(roles, it -> it.role().where().mode()))
                .param(
                        "cities",
                        each(roles, it -> it.first() == null ? null : it.first().city()))
                .param(
                        "regions",
                        each(roles, it -> it.first() == null ? null : it.first().region()))
                .param(
                        "countries",
                        each(roles, it -> it.first() == null ? null : it.first().country()))
                .param(
                        "wheres",
                        each(
                                roles,
                                it -> String.join("\u001F", it.role().where().words())));
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, List<NewRole> roles) {
        return statement
                .param("abouts", each(roles, it -> it.facts().about()))
                .param("pays", each(roles, it -> it.facts().pay()))
                .param("travels", each(roles, it -> it.facts().travel()))
                .param("costs", each(roles, it -> it.facts().cost()))
                .param("equipments", each(roles, it -> it.facts().equipment()))
                .param("accesses", each(roles, it -> it.facts().accessFacts()))
                .param("weeks", each(roles, it -> it.facts().hoursPerWeek()))
                .param("places", each(roles, it -> it.facts().places()))
                .param("starts", each(roles, it -> it.facts().startsOn()))
                .param("ends", each(roles, it -> it.facts().endsOn()))
                .param("closes", each(roles, it -> it.facts().closesOn()));
    }

    /** One value of each role, in their order; null where a role has none. */
    private static Object[] each(List<NewRole> roles, Function<NewRole, @Nullable Object> value) {
        return roles.stream().map(value).toArray();
    }

    void state(OpportunityId id, RoleFacts facts) {
        jdbc.sql(STATE)
                .param("id", id)
                .param("about", facts.about())
                .param("pay", facts.pay())
                .param("travel", facts.travel())
                .param("cost", facts.cost())
                .param("equipment", facts.equipment())
                .param("accessFacts", facts.accessFacts())
                .param("hoursPerWeek", facts.hoursPerWeek())
                .param("places", facts.places())
                .param("startsOn", facts.startsOn())
                .param("endsOn", facts.endsOn())
                .param("closesOn", facts.closesOn())
                .update();
    }
}
