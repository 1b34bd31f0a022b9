package org.guildhall.organisations;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The employers that an institution works with, by name, many at once. */
@Repository
class PartnerStore {

    private static final String PARTNERS = """
            select o.id, o.name from partnership p join organisation o on o.id = p.employer_id
            where p.institution_id = :institution order by o.id
            """;

    private static final String ENTER = """
            insert into organisation (id, kind, name, entered_by, name_key)
            select n.id, 'employer', n.name, :institution, n.key
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:keys as text[])) as n (id, name, key)
            on conflict (entered_by, name_key) do nothing
            """;

    private static final String JOIN = """
            insert into partnership (institution_id, employer_id, since)
            select :institution, o.id, :since from organisation o
            where o.entered_by = :institution and o.name_key = any(cast(:keys as text[]))
            on conflict (institution_id, employer_id) do nothing
            """;

    private final JdbcClient jdbc;

    PartnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> partners(OrganisationId institution) {
        return jdbc.sql(PARTNERS)
                .param("institution", institution)
                .query(Partner.class)
                .list();
    }

    void enter(OrganisationId institution, List<String> names, LocalDate since) {
        List<String> keys = names.stream().map(NameKey::of).toList();
        jdbc.sql(ENTER)
                .param("institution", institution)
                .param("ids", names.stream().map(name -> Ids.next()).toList())
                .param("names", names)
                .param("keys", keys)
                .update();
        jdbc.sql(JOIN)
                .param("institution", institution)
                .param("since", since)
                .param("keys", keys)
                .update();
    }
}
