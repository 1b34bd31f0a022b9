package org.guildhall.people;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private static final String LIST = """
            with line as (
                select m.id, m.person_id as person, p.name, p.email, m.role,
                       case :column when 'role' then m.role when 'email' then p.email else search_fold(p.name)
                           end collate "C" as place
                from membership m join person p on p.id = m.person_id
                where m.organisation_id = :organisation and m.role = any (:roles))
            select * from line
            where :after::uuid is null or case when :descending then (place, id) < (:value, :after)
                else (place, id) > (:value, :after) end
            order by case when :descending then place end desc, case when :descending then id end desc, place, id
            limit :size
            """;

    private static final String ONE = """
            select m.id, m.person_id as person, p.name, p.email, m.role, '' as place
            from membership m join person p on p.id = m.person_id
            where m.id = :id and m.organisation_id = :organisation
            """;

    private static final String KIND = """
            select kind from organisation where id = :organisation
            """;

    private static final String OTHERS = """
            select count(*) from membership where organisation_id = :organisation and role = :role and id <> :id
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('staff ' || cast(:organisation as text), 0)) is null
            """;

    private static final String TAKE = """
            delete from membership where id = :id
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffMember> list(
            OrganisationId organisation, List<Role> roles, Order order, @Nullable String after, int size) {
        return jdbc.sql(LIST)
                .param("organisation", organisation)
                .param("roles", roles)
                .param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", Order.id(after))
                .param("size", size)
                .query(StaffMember.class)
                .list();
    }

    Optional<StaffMember> one(OrganisationId organisation, MembershipId id) {
        return jdbc.sql(ONE)
                .param("organisation", organisation)
                .param("id", id)
                .query(StaffMember.class)
                .optional();
    }

    Register.Kind kind(OrganisationId organisation) {
        return jdbc.sql(KIND)
                .param("organisation", organisation)
                .query(Register.Kind.class)
                .single();
    }

    /** How many others hold the same role. */
    int others(OrganisationId organisation, StaffMember member) {
        return jdbc.sql(OTHERS)
                .param("organisation", organisation)
                .param("role", member.role())
                .param("id", member.id())
                .query(Integer.class)
                .single();
    }

    void lock(OrganisationId organisation) {
        jdbc.sql(LOCK).param("organisation", organisation).query(Boolean.class).single();
    }

    boolean take(MembershipId id) {
        return jdbc.sql(TAKE).param("id", id).update() == 1;
    }
}
