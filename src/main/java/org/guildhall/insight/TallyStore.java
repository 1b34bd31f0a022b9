package org.guildhall.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of an organisation: moved by differences, read by day. */
@Repository
class TallyStore {

    private static final String OF_PLACEMENTS = """
            select organisation_id as organisation, kind, key, part, day, sum(number)::bigint as number
            from placement_tally where placement_id = any(cast(:ids as uuid[]))
            group by organisation_id, kind, key, part, day
            """;

    private static final String OF_ASKS = """
            select organisation_id as organisation, kind, key, part, day, sum(number)::bigint as number
            from ask_tally where ask_id = any(cast(:ids as uuid[]))
            group by organisation_id, kind, key, part, day
            """;

    private static final String MOVE = """
            insert into insight_tally (organisation_id, kind, key, part, day, number)
            values (:organisation, :kind, :key, :part, :day, :number)
            on conflict (organisation_id, kind, key, part, day)
            do update set number = insight_tally.number + excluded.number
            """;

    private static final String FORGET = """
            delete from insight_tally
            """;

    private static final String SUMS = """
            select kind, key, sum(number)::bigint as whole,
                   coalesce(sum(number) filter (where day <= :today), 0)::bigint as until_today,
                   coalesce(sum(number) filter (where day < :today), 0)::bigint as before_today,
                   coalesce(sum(number) filter (where day between :year and :today), 0)::bigint as within_year,
                   coalesce(sum(number) filter (where day between :today and :soon), 0)::bigint as soon
            from insight_tally
            where organisation_id = :organisation and kind = any(:kinds) and (kind <> 'answer' or day >= :year)
            group by kind, key
            """;

    private static final String ALL = """
            select organisation_id as organisation, kind, key, part, day, number from insight_tally where number <> 0
            """;

    private static final String RECOUNT = """
            select organisation_id as organisation, kind, key, part, day, sum(number)::bigint as number
            from (select organisation_id, kind, key, part, day, number from placement_tally
                  union all select organisation_id, kind, key, part, day, number from ask_tally) everything
            group by organisation_id, kind, key, part, day having sum(number) <> 0
            """;

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of a key over days, reckoned from a day that is today somewhere. */
    record Sum(String kind, String key, long whole, long untilToday, long beforeToday, long withinYear, long soon) {}

    /** From when a year is reckoned, and until when soon is. */
    record Days(LocalDate year, LocalDate today, LocalDate soon) {}

    List<Tally> ofPlacements(List<UUID> ids) {
        return jdbc.sql(OF_PLACEMENTS).param("ids", ids).query(Tally.class).list();
    }

    List<Tally> ofAsks(List<UUID> ids) {
        return jdbc.sql(OF_ASKS).param("ids", ids).query(Tally.class).list();
    }

    /** Moves the counts; in the given order, so that two who move the same wait for each other and never both. */
    void move(List<Tally> differences) {
        differences.forEach(it -> jdbc.sql(MOVE).paramSource(it).update());
    }

    void forget() {
        jdbc.sql(FORGET).update();
    }

    List<Sum> sums(OrganisationId organisation, List<String> kinds, Days days) {
        return jdbc.sql(SUMS)
                .param("organisation", organisation)
                .param("kinds", kinds)
                .param("year", days.year())
                .param("today", days.today())
                .param("soon", days.soon())
                .query(Sum.class)
                .list();
    }

    /** Every count as it is kept. */
    List<Tally> kept() {
        return jdbc.sql(ALL).query(Tally.class).list();
    }

    /** Every count as counting the rows would have it. */
    List<Tally> recounted() {
        return jdbc.sql(RECOUNT).query(Tally.class).list();
    }
}
