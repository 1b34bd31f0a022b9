package org.guildhall.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts of what came back. */
@Repository
class ReturnStore {

    private static final String COUNTS = """
            with counted as (
                select split_part(key, ' ', 1) as ask, part, split_part(key, ' ', 2) as ending, sum(number)::bigint as number
                from insight_tally
                where organisation_id = :organisation and kind = :dimension and day between :first and :last
                  and (cast(:part as uuid) is null or part = :part)
                  and (cast(:kind as text) is null or split_part(key, ' ', 1) = :kind)
                  and (split_part(key, ' ', 2) <> 'open' or day < :today)
                group by 1, 2, 3 having sum(number) > 0
            )
            select c.ask, c.part, c.ending, c.number, coalesce(g.title, o.name) as name
            from counted c left join programme g on g.id = c.part left join organisation o on o.id = c.part
            """;

    private static final String NAME = """
            select coalesce((select title from programme where id = :id), (select name from organisation where id = :id))
            """;

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many asks of a kind for a programme, an employer or an institution ended in a way.
     *
     * @param ending open, declined, lapsed, or the step of how long it took where it was done
     */
    record Count(
            String ask,
            UUID part,
            String ending,
            long number,
            @Nullable String name) {}

    List<Count> counts(
            OrganisationId organisation,
            String dimension,
            LocalDate first,
            LocalDate last,
            LocalDate today,
            @Nullable UUID part,
            @Nullable String kind) {
        return jdbc.sql(COUNTS)
                .param("organisation", organisation)
                .param("dimension", dimension)
                .param("first", first)
                .param("last", last)
                .param("today", today)
                .param("part", part)
                .param("kind", kind)
                .query(Count.class)
                .list();
    }

    /** The name of a programme or an organisation, as far as the actor may know it. */
    @Nullable
    String name(UUID id) {
        return jdbc.sql(NAME)
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }
}
