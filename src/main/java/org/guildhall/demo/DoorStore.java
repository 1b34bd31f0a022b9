package org.guildhall.demo;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@ConditionalOnProperty("guildhall.demo")
class DoorStore {

    /** Institutions first; in each organisation those who run things before those who learn. */
    private static final String LIST = """
            with door as (
                select case when o.kind = 'institution' then 0 else 100 end + array_position(array['coordinator',
                           'curriculum_lead', 'administrator', 'academic_tutor', 'assessor', 'employer_lead', 'supervisor',
                           'mentor', 'client', 'professional', 'learner', 'guardian'], m.role) as rank,
                       p.id as person, m.id as membership, p.name, p.email, p.language, m.role, o.id as organisation,
                       o.name as organisation_name
                from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id)
            select d.*, array(
                select a.kind || ':' || count(*) from ask a
                where a.person_id = d.person and a.role = d.role and a.organisation_id = d.organisation and a.state = 'open'
                group by a.kind order by count(*) desc, a.kind) as waits,
                case when d.role in ('coordinator', 'curriculum_lead', 'administrator')
                    then (select count(*) from placement p where p.institution_id = d.organisation)
                    when d.role = 'employer_lead'
                    then (select count(*) from placement p where p.employer_id = d.organisation)
                    else (select count(*) from placement_party y
                          where y.person_id = d.person and y.role = d.role and y.organisation_id = d.organisation)
                    end as placements
            from door d
            where (:words = '' or position(lower(:words) in lower(d.name || ' ' || d.organisation_name || ' ' || d.email)) > 0)
              and (:role::text is null or d.role = :role)
              and (d.rank / 100, d.organisation_name, d.rank, d.name, d.membership) > (:group, :organisation, :rank, :name, :membership)
            order by d.rank / 100, d.organisation_name, d.rank, d.name, d.membership limit :size
            """;

    private final JdbcClient jdbc;

    DoorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After whom the list goes on. */
    record After(int rank, String organisation, String name, UUID membership) {}

    List<DoorCard> list(String words, @Nullable Role role, After after, int size) {
        return jdbc.sql(LIST)
                .param("words", words.strip())
                .param("role", role)
                .param("group", Math.floorDiv(after.rank(), 100))
                .param("rank", after.rank())
                .param("organisation", after.organisation())
                .param("name", after.name())
                .param("membership", after.membership())
                .param("size", size)
                .query(DoorCard.class)
                .list();
    }
}
