package org.guildhall.opportunities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpportunityStore {

    private static final String ADD = """
            insert into opportunity (id, employer_id, employer_name, title, about, mode, city, country, pay, travel, cost, equipment,
                access_facts, hours_per_week, places, starts_on, ends_on, closes_on, zone, contact_id, state, made_at)
            values (:id, :employer, (select name from organisation where id = :employer), :title, :about, :mode, :city, :country, :pay, :travel, :cost, :equipment, :accessFacts,
                :hoursPerWeek, :places, :startsOn, :endsOn, :closesOn, :zone, :contact, 'draft', :at)
            """;

    private static final String ADDRESS_PARTNERS = """
            insert into opportunity_institution (opportunity_id, institution_id)
            select :id, institution_id from partnership where employer_id = :employer on conflict do nothing
            """;

    private static final String ONE = """
            select o.id, o.employer_id as employer, e.name as employer_name, o.site_id as site, o.title, o.about, o.mode,
                   o.city, o.region, o.country, o.cities, o.pay, o.travel, o.cost, o.equipment, o.access_facts, o.hours_per_week,
                   o.places, o.starts_on, o.ends_on, o.closes_on, o.zone, o.contact_id as contact, o.keeper_id as keeper,
                   o.source, o.state, o.revision
            from opportunity o join organisation e on e.id = o.employer_id where o.id = :id
            """;

    private static final String ADVANCE = """
            update opportunity set state = :to, revision = revision + 1 where id = :id and state = :from
            """;

    private static final String APPLY = """
            insert into application (id, opportunity_id, learner_id, institution_id, employer_id, letter, state,
                submitted_at)
            values (:id, :opportunity, :learner, :institution, :employer, :letter, 'submitted', :at)
            on conflict (opportunity_id, learner_id) do nothing
            """;

    private static final String APPLICATION = """
            select a.id, a.opportunity_id as opportunity, o.title, a.learner_id as learner, l.name as learner_name,
                   a.institution_id as institution, a.employer_id as employer, e.name as employer_name, a.letter,
                   a.state, a.reason, a.submitted_at, o.keeper_id as keeper
            from application a join opportunity o on o.id = a.opportunity_id join person l on l.id = a.learner_id
            join organisation e on e.id = a.employer_id where a.id = :id
            """;

    private static final String APPLICATIONS = """
            select a.id, a.opportunity_id as opportunity, o.title, a.learner_id as learner, l.name as learner_name,
                   a.institution_id as institution, a.employer_id as employer, e.name as employer_name, '' as letter,
                   a.state, a.reason, a.submitted_at, o.keeper_id as keeper
            from application a join opportunity o on o.id = a.opportunity_id join person l on l.id = a.learner_id
            join organisation e on e.id = a.employer_id
            where (cast(:opportunity as uuid) is null or a.opportunity_id = :opportunity) and a.id < :before
            order by a.id desc limit :size
            """;

    private static final String ADVANCE_APPLICATION = """
            update application set state = :to, reason = :reason, answered_at = :at, revision = revision + 1
            where id = :id and state = :from
            """;

    private static final String TAKEN = """
            select count(*) from application where opportunity_id = :id and state = 'accepted'
            """;

    static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;

    OpportunityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OpportunityId id, OrganisationId employer, NewOpportunity opportunity, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("employer", employer)
                .param("title", opportunity.title())
                .param("about", opportunity.about())
                .param("mode", opportunity.mode())
                .param("city", opportunity.city())
                .param("country", opportunity.country())
                .param("pay", opportunity.pay())
                .param("travel", opportunity.travel())
                .param("cost", opportunity.cost())
                .param("equipment", opportunity.equipment())
                .param("accessFacts", opportunity.accessFacts())
                .param("hoursPerWeek", opportunity.hoursPerWeek())
                .param("places", opportunity.places())
                .param("startsOn", opportunity.startsOn())
                .param("endsOn", opportunity.endsOn())
                .param("closesOn", opportunity.closesOn())
                .param("zone", opportunity.zone())
                .param("contact", opportunity.contact())
                .param("at", at)
                .update();
        jdbc.sql(ADDRESS_PARTNERS).param("id", id).param("employer", employer).update();
    }

    Optional<Opportunity> one(OpportunityId id) {
        return jdbc.sql(ONE).param("id", id).query(Opportunity.class).optional();
    }

    boolean advance(OpportunityId id, OpportunityState from, OpportunityState to) {
        return jdbc.sql(ADVANCE)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    boolean apply(ApplicationId id, Actor learner, Opportunity opportunity, String letter, Instant at) {
        return jdbc.sql(APPLY)
                        .param("id", id)
                        .param("opportunity", opportunity.id())
                        .param("learner", learner.person())
                        .param("institution", learner.organisation())
                        .param("employer", opportunity.employer())
                        .param("letter", letter)
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Application> application(ApplicationId id) {
        return jdbc.sql(APPLICATION).param("id", id).query(Application.class).optional();
    }

    List<Application> applications(@Nullable OpportunityId opportunity, @Nullable String before, int size) {
        return jdbc.sql(APPLICATIONS)
                .param("opportunity", opportunity)
                .param("before", before == null ? NEWEST : UUID.fromString(before))
                .param("size", size)
                .query(Application.class)
                .list();
    }

    boolean advance(ApplicationId id, ApplicationState from, ApplicationState to, @Nullable String reason, Instant at) {
        return jdbc.sql(ADVANCE_APPLICATION)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("reason", reason)
                        .param("at", at)
                        .update()
                == 1;
    }

    int taken(OpportunityId id) {
        return jdbc.sql(TAKEN).param("id", id).query(Integer.class).single();
    }
}
