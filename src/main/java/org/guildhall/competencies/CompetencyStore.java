package org.guildhall.competencies;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompetencyStore {

    private static final String SEARCH = """
            select h.subject as id, coalesce(c.kind, 'occupation') as kind, h.sort_label as label,
                   coalesce(c.alternative_labels, o.alternative_labels, '{}') as alternatives,
                   coalesce(c.description, o.description, '') as description, h.place
              from competency_find(:typed::text, string_to_array(nullif(:kinds::text, ''), ','), :afterPlace::int,
                       :afterLabel::text, :afterSubject::uuid, :howMany::int) h
              left join competency c on c.id = h.subject
              left join occupation o on o.id = h.subject
             order by h.place, h.sort_label, h.subject
            """;

    private static final String OF = """
            select c.id, f.name || ' ' || f.edition as framework, f.acknowledgement, f.language, c.uri, c.kind,
                   coalesce(c.reuse_level, '') as reuse_level, c.label, c.alternative_labels, c.description,
                   c.scope_note, c.status
              from competency c join framework f on f.id = c.framework
             where c.id = any (:ids::uuid[])
             order by c.label, c.id
            """;

    private static final String OCCUPATION = """
            select o.id, f.name || ' ' || f.edition as framework, f.acknowledgement, f.language, o.uri, o.code,
                   o.label, o.alternative_labels, o.description
              from occupation o join framework f on f.id = o.framework
             where o.id = :id::uuid
            """;

    private static final String SKILLS_OF_OCCUPATION = """
            select c.id, oc.strength as relation, c.kind, c.label
              from occupation_competency oc join competency c on c.id = oc.competency
             where oc.occupation = :id::uuid
             order by oc.strength, c.label, c.id
            """;

    private static final String AROUND = """
            select c.id, 'broader' as relation, c.kind, c.label
              from competency_broader b join competency c on c.id = b.broader where b.competency = :id::uuid
            union all
            select c.id, 'narrower', c.kind, c.label
              from competency_broader b join competency c on c.id = b.competency where b.broader = :id::uuid
            union all
            select g.id, 'group', 'group', g.label
              from competency_group_member m join competency_group g on g.id = m.competency_group
             where m.competency = :id::uuid
            union all
            select c.id, 'related', c.kind, c.label
              from competency_relation r join competency c on c.id = r.related where r.competency = :id::uuid
            order by relation, label, id
            """;

    private static final String OCCUPATIONS_OF = """
            select o.id, 'occupation_' || oc.strength as relation, 'occupation' as kind, o.label
              from occupation_competency oc join occupation o on o.id = oc.occupation
             where oc.competency = :id::uuid
             order by oc.strength, o.label, o.id
             limit 200
            """;

    private final JdbcClient jdbc;

    CompetencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CompetencyHit> search(String words, String kinds, @Nullable String after, int howMany) {
        String[] from = after == null ? new String[0] : after.split("~", 3);
        boolean first = from.length < 3 || !from[0].matches("\\d{1,6}") || !from[1].matches("[0-9a-f-]{36}");
        return jdbc.sql(SEARCH)
                .param("typed", words.replace("\0", ""))
                .param("kinds", kinds)
                .param("afterPlace", first ? null : Integer.valueOf(from[0]))
                .param("afterLabel", first ? null : from[2])
                .param("afterSubject", first ? null : from[1])
                .param("howMany", howMany)
                .query(CompetencyHit.class)
                .list();
    }

    List<Competency> of(Collection<UUID> ids) {
        return jdbc.sql(OF)
                .param("ids", ids.toArray(UUID[]::new))
                .query(CompetencyStore::competency)
                .list();
    }

    Optional<Occupation> occupation(OccupationId id) {
        return jdbc.sql(OCCUPATION)
                .param("id", id.value())
                .query(CompetencyStore::occupation)
                .optional();
    }

    List<CompetencyLink> skillsOf(OccupationId id) {
        return links(SKILLS_OF_OCCUPATION, id.value());
    }

    List<CompetencyLink> around(CompetencyId id) {
        return links(AROUND, id.value());
    }

    List<CompetencyLink> occupationsOf(CompetencyId id) {
        return links(OCCUPATIONS_OF, id.value());
    }

    private List<CompetencyLink> links(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(CompetencyLink.class).list();
    }

    private static Competency competency(ResultSet row, int number) throws SQLException {
        return new Competency(
                new CompetencyId(row.getObject("id", UUID.class)),
                row.getString("framework").strip(),
                row.getString("acknowledgement"),
                row.getString("language"),
                row.getString("uri"),
                row.getString("kind"),
                row.getString("reuse_level"),
                row.getString("label"),
                texts(row.getArray("alternative_labels")),
                row.getString("description"),
                row.getString("scope_note"),
                row.getString("status"));
    }

    private static Occupation occupation(ResultSet row, int number) throws SQLException {
        return new Occupation(
                new OccupationId(row.getObject("id", UUID.class)),
                row.getString("framework").strip(),
                row.getString("acknowledgement"),
                row.getString("language"),
                row.getString("uri"),
                row.getString("code"),
                row.getString("label"),
                texts(row.getArray("alternative_labels")),
                row.getString("description"),
                List.of(),
                List.of());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
