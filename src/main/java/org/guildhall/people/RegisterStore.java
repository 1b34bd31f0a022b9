package org.guildhall.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterStore {

    private static final String ADD_ORGANISATION = """
            insert into organisation (id, kind, name, country, zone) values (:id, :kind, :name, :country, :zone)
            """;

    private static final String ADD_PERSON = """
            insert into person (id, name, email, language, zone, since)
            values (:id, :name, :email, :language, :zone, :since)
            """;

    private static final String BY_EMAIL = """
            select id from person where email = :email
            """;

    private static final String NAME = """
            select name from person where id = :id
            """;

    private static final String ZONE = """
            select zone from organisation where id = :organisation
            """;

    private static final String ADD_MEMBERSHIP = """
            insert into membership (id, person_id, organisation_id, role) values (:id, :person, :organisation, :role)
            on conflict (person_id, organisation_id, role) do nothing
            """;

    private static final String HOLDERS = """
            select m.organisation_id as organisation, p.id, p.name from membership m join person p on p.id = m.person_id
            where m.role = :role and m.organisation_id = any(cast(:organisations as uuid[])) order by m.id
            """;

    private static final String IS_EMPTY = """
            select not exists (select 1 from person)
            """;

    /** Held until the transaction ends. */
    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtext('guildhall first run'))
            """;

    private static final String EVERYBODY = """
            select p.id, p.name, p.language, m.role, o.name as organisation
            from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
            order by o.kind desc, o.name, m.role, p.name, p.id
            """;

    private static final String MEMBERS = """
            select p.id as person, p.email, p.name, array(select m.role from membership m
                where m.person_id = p.id and m.organisation_id = :organisation) as roles
            from person p where p.email = any(cast(:emails as text[]))
              and exists (select 1 from membership m where m.person_id = p.id and m.organisation_id = :organisation)
            """;

    private static final String ENTER = """
            insert into person (id, name, email, language, zone, since)
            select n.id, n.name, n.email, n.language, n.zone, :since
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:emails as text[]),
                    cast(:languages as text[]), cast(:zones as text[])) as n (id, name, email, language, zone)
            order by n.email
            on conflict (email) do nothing
            """;

    private static final String GRANT_ALL = """
            insert into membership (id, person_id, organisation_id, role)
            select n.id, p.id, :organisation, :role
            from unnest(cast(:ids as uuid[]), cast(:emails as text[])) as n (id, email) join person p on p.email = n.email
            on conflict (person_id, organisation_id, role) do nothing
            """;

    private static final String IDS = """
            select id, email from person where email = any(cast(:emails as text[]))
            """;

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addOrganisation(OrganisationId id, String kind, String name, @Nullable String country, String zone) {
        jdbc.sql(ADD_ORGANISATION)
                .param("id", id.value())
                .param("kind", kind)
                .param("name", name)
                .param("country", country)
                .param("zone", zone)
                .update();
    }

    void addPerson(Person person, Instant since) {
        jdbc.sql(ADD_PERSON)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email())
                .param("language", person.language())
                .param("zone", person.zone())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PersonId> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<String> name(PersonId id) {
        return jdbc.sql(NAME).param("id", id.value()).query(String.class).optional();
    }

    String zone(OrganisationId organisation) {
        return jdbc.sql(ZONE)
                .param("organisation", organisation)
                .query(String.class)
                .single();
    }

    void addMembership(MembershipId id, PersonId person, OrganisationId organisation, Role role) {
        jdbc.sql(ADD_MEMBERSHIP)
                .param("id", id.value())
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name().toLowerCase(Locale.ROOT))
                .update();
    }

    void oneAtATime() {
        jdbc.sql(ONE_AT_A_TIME).query((row, number) -> number).list();
    }

    List<Register.Holder> holders(Role role, Collection<OrganisationId> organisations) {
        return jdbc.sql(HOLDERS)
                .param("role", role)
                .param("organisations", organisations)
                .query(Register.Holder.class)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql(IS_EMPTY).query(Boolean.class).single();
    }

    List<Register.Listed> everybody() {
        return jdbc.sql(EVERYBODY)
                .query((row, number) -> new Register.Listed(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("language"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("organisation")))
                .list();
    }

    List<Register.Member> members(OrganisationId organisation, Collection<String> emails) {
        return jdbc.sql(MEMBERS)
                .param("organisation", organisation)
                .param("emails", emails)
                .query(Register.Member.class)
                .list();
    }

    Map<String, PersonId> enter(
            List<Register.NewMember> people, OrganisationId organisation, Role role, Instant since) {
        List<String> emails = people.stream().map(Register.NewMember::email).toList();
        jdbc.sql(ENTER)
                .param("ids", people.stream().map(it -> Ids.next()).toList())
                .param("names", people.stream().map(Register.NewMember::name).toList())
                .param("emails", emails)
                .param(
                        "languages",
                        people.stream().map(Register.NewMember::language).toList())
                .param("zones", people.stream().map(Register.NewMember::zone).toList())
                .param("since", since)
                .update();
        jdbc.sql(GRANT_ALL)
                .param("ids", people.stream().map(it -> Ids.next()).toList())
                .param("emails", emails)
                .param("organisation", organisation)
                .param("role", role)
                .update();
        Map<String, PersonId> ids = new HashMap<>();
        jdbc.sql(IDS)
                .param("emails", emails)
                .query((row, number) -> ids.put(row.getString("email"), new PersonId(row.getObject("id", UUID.class))))
                .list();
        return ids;
    }
}
