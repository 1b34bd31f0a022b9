package org.guildhall.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private static final String ORGANISATION = """
            select id, kind, name, country, zone, sector, about, website from organisation where id = :id
            """;

    private static final String LIST = """
            select id, kind, name, country, zone, sector, about, website from organisation
            where kind = :kind and (:words = '' or name ilike '%' || :words || '%') and (name, id) > (:name, :id)
            order by name, id limit :size
            """;

    private static final String SITE = """
            select id, organisation_id as organisation, name, street, city, country, zone from site where id = :id
            """;

    private static final String SITES = """
            select id, organisation_id as organisation, name, street, city, country, zone
            from site where organisation_id = :organisation order by name, id
            """;

    private static final String SIGNATORIES = """
            select s.organisation_id as organisation, s.person_id as person, p.name, s.capacity
            from signatory s join person p on p.id = s.person_id
            where s.organisation_id = :organisation order by p.name, p.id
            """;

    private static final String DESCRIBE = """
            update organisation set sector = :sector, about = :about, website = :website where id = :id
            """;

    private static final String ADD_SITE = """
            insert into site (id, organisation_id, name, street, city, country, zone)
            values (:id, :organisation, :name, :street, :city, :country, :zone)
            """;

    private static final String ADD_PARTNERSHIP = """
            insert into partnership (institution_id, employer_id, since) values (:institution, :employer, :since)
            on conflict (institution_id, employer_id) do nothing
            """;

    private static final String ADD_SIGNATORY = """
            insert into signatory (organisation_id, person_id, capacity) values (:organisation, :person, :capacity)
            on conflict (organisation_id, person_id) do update set capacity = excluded.capacity
            """;

    private static final String EMPLOYERS = """
            with line as (
                select o.id, o.name, o.sector,
                       case :column when 'sector' then search_fold(coalesce(o.sector, '')) else search_fold(o.name)
                           end collate "C" as place
                from organisation o join partnership w on w.employer_id = o.id
                where w.institution_id = :institution and (:words = '' or o.name ilike '%' || :words || '%'))
            select l.id, l.name, l.sector, l.place,
                   coalesce((select string_agg(distinct s.city, ', ' order by s.city) from site s
                             where s.organisation_id = l.id), '') as cities,
                   (select min(p.name) from membership m join person p on p.id = m.person_id
                    where m.organisation_id = l.id and m.role = 'employer_lead') as lead
            from line l
            where :after::uuid is null or case when :descending then (l.place, l.id) < (:value, :after)
                else (l.place, l.id) > (:value, :after) end
            order by case when :descending then l.place end desc, case when :descending then l.id end desc, l.place, l.id
            limit :size
            """;

    /** Read as Guildhall itself: an employer that another institution brought in is the same employer. */
    private static final String LED_BY = """
            select m.organisation_id from membership m join person p on p.id = m.person_id
            where p.email = :email and m.role = 'employer_lead' order by m.id limit 1
            """;

    private static final String LEADS = """
            select p.id as person, p.name, p.email from membership m join person p on p.id = m.person_id
            where m.organisation_id = :organisation and m.role = 'employer_lead' order by p.name, p.id
            """;

    private static final String LOCK = """
            select id from organisation where id = :id for update
            """;

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> organisation(OrganisationId id) {
        return jdbc.sql(ORGANISATION).param("id", id).query(Organisation.class).optional();
    }

    List<Organisation> list(Organisation.Kind kind, String words, String after, int size) {
        int cut = after.indexOf('\u0000');
        return jdbc.sql(LIST)
                .param("kind", kind)
                .param("words", words)
                .param("name", cut < 0 ? "" : after.substring(0, cut))
                .param("id", UUID.fromString(cut < 0 ? NO_ID : after.substring(cut + 1)))
                .param("size", size)
                .query(Organisation.class)
                .list();
    }

    Optional<Site> site(SiteId id) {
        return jdbc.sql(SITE).param("id", id).query(Site.class).optional();
    }

    List<Site> sites(OrganisationId organisation) {
        return jdbc.sql(SITES)
                .param("organisation", organisation)
                .query(Site.class)
                .list();
    }

    List<Signatory> signatories(OrganisationId organisation) {
        return jdbc.sql(SIGNATORIES)
                .param("organisation", organisation)
                .query(Signatory.class)
                .list();
    }

    List<EmployerLine> employers(
            OrganisationId institution, String words, Order order, @Nullable String after, int size) {
        return jdbc.sql(EMPLOYERS)
                .param("institution", institution)
                .param("words", words)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", Order.id(after))
                .param("size", size)
                .query(EmployerLine.class)
                .list();
    }

    Optional<OrganisationId> ledBy(String email) {
        return jdbc.sql(LED_BY)
                .param("email", email)
                .query(OrganisationId.class)
                .optional();
    }

    List<EmployerLead> leads(OrganisationId organisation) {
        return jdbc.sql(LEADS)
                .param("organisation", organisation)
                .query(EmployerLead.class)
                .list();
    }

    /** Held until the transaction ends. */
    void lock(OrganisationId id) {
        jdbc.sql(LOCK).param("id", id).query(OrganisationId.class).optional();
    }

    void describe(OrganisationId id, @Nullable String sector, @Nullable String about, @Nullable String website) {
        jdbc.sql(DESCRIBE)
                .param("id", id)
                .param("sector", sector)
                .param("about", about)
                .param("website", website)
                .update();
    }

    void addSite(Site site) {
        jdbc.sql(ADD_SITE).paramSource(site).update();
    }

    void addPartnership(OrganisationId institution, OrganisationId employer, LocalDate since) {
        jdbc.sql(ADD_PARTNERSHIP)
                .param("institution", institution)
                .param("employer", employer)
                .param("since", since)
                .update();
    }

    void addSignatory(OrganisationId organisation, PersonId person, String capacity) {
        jdbc.sql(ADD_SIGNATORY)
                .param("organisation", organisation)
                .param("person", person)
                .param("capacity", capacity)
                .update();
    }
}
