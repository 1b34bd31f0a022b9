package org.guildhall.asks;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AskListStore {

    private static final String OF_ORGANISATION = """
            with line as (
                select a.id, a.kind, a.person_id as person, p.name as person_name, a.role,
                       a.organisation_id as organisation, a.subject_id as subject, a.placement_id as placement,
                       a.institution_id as institution, a.path, a.details, a.raised_at, a.due_on as due, a.state,
                       a.ended_at, a.reason, a.reminded,
                       a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                       a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                       (select i.name from organisation i where i.id = a.institution_id) as institution_name,
                       case :column when 'who' then p.name when 'reminded' then lpad(a.reminded::text, 4, '0')
                           else to_char(coalesce(a.due_on, date '9999-12-31'), 'YYYY-MM-DD') end collate "C" as place
                from ask a join person p on p.id = a.person_id
                where (a.institution_id = :organisation or a.employer_id = :organisation) and a.state = 'open'
                  and (a.due_on < :before or :before = date '9999-12-31' and a.due_on is null)
                  and (cast(:owner as uuid) is null or a.owner_id = :owner))
            select id, kind, person, person_name, role, organisation, subject, placement, institution, path, details,
                   raised_at, due, state, ended_at, reason, reminded, owner, owner_name, step, step_at, delegated_from,
                   institution_name
            from line
            where :after::uuid is null or case when :descending then (place, id) < (:value, :after)
                else (place, id) > (:value, :after) end
            order by case when :descending then place end desc, case when :descending then id end desc, place, id
            limit :size
            """;

    private static final String THESE = """
            select a.id, a.kind, a.person_id as person, p.name as person_name, a.role, a.organisation_id as organisation,
                   a.subject_id as subject, a.placement_id as placement, a.institution_id as institution, a.path,
                   a.details, a.raised_at, a.due_on as due, a.state, a.ended_at, a.reason, a.reminded,
                   a.owner_id as owner, (select w.name from person w where w.id = a.owner_id) as owner_name,
                   a.next_step as step, a.next_step_at as step_at, a.delegated_from,
                   (select i.name from organisation i where i.id = a.institution_id) as institution_name
            from ask a join person p on p.id = a.person_id
            where a.id = any(cast(:ids as uuid[])) order by a.due_on nulls last, a.id
            """;

    private final JdbcClient jdbc;

    AskListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ask> ofOrganisation(
            OrganisationId organisation,
            LocalDate before,
            @Nullable PersonId owner,
            Order order,
            @Nullable String after,
            int size) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisation)
                .param("before", before)
                .param("owner", owner)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", Order.id(after))
                .param("size", size)
                .query(Ask.class)
                .list();
    }

    List<Ask> these(List<AskId> ids) {
        return jdbc.sql(THESE).param("ids", ids).query(Ask.class).list();
    }
}
