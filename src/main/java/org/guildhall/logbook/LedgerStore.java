package org.guildhall.logbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerStore {

    private static final String LOCK = """
            select count(*) from (select pg_advisory_xact_lock(hashtextextended(cast(:placement as text), 0))) locked
            """;

    private static final String LAST = """
            select number, day, minutes, reason, by_person, by_name, at, sha256 from hours_ledger
            where placement_id = :placement order by number desc limit 1
            """;

    private static final String LINES = """
            select number, day, minutes, reason, by_person, by_name, at, sha256 from hours_ledger
            where placement_id = :placement and number > :after order by number limit :size
            """;

    private static final String OF_WEEK = """
            select number, day, minutes, reason, by_person, by_name, at, sha256 from hours_ledger
            where placement_id = :placement and day between :week and cast(:week as date) + 6 order by number
            """;

    private static final String ADD = """
            insert into hours_ledger (placement_id, number, day, minutes, reason, by_person, by_name, at, sha256)
            values (:placement, :number, :day, :minutes, :reason, :person, :name, :at, :sha256)
            """;

    private static final String APPROVED = """
            select coalesce(sum(minutes), 0) from hours_ledger where placement_id = :placement
            """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever else writes into this ledger, so that each line has one number and one line before it. */
    void lock(PlacementId placement) {
        jdbc.sql(LOCK).param("placement", placement).query(Long.class).single();
    }

    Optional<LedgerLine> last(PlacementId placement) {
        return jdbc.sql(LAST)
                .param("placement", placement)
                .query(LedgerLine.class)
                .optional();
    }

    List<LedgerLine> lines(PlacementId placement, int after, int size) {
        return jdbc.sql(LINES)
                .param("placement", placement)
                .param("after", after)
                .param("size", size)
                .query(LedgerLine.class)
                .list();
    }

    List<LedgerLine> ofWeek(PlacementId placement, LocalDate week) {
        return jdbc.sql(OF_WEEK)
                .param("placement", placement)
                .param("week", week)
                .query(LedgerLine.class)
                .list();
    }

    void add(PlacementId placement, LedgerLine line) {
        jdbc.sql(ADD)
                .param("placement", placement)
                .param("number", line.number())
                .param("day", line.day())
                .param("minutes", line.minutes())
                .param("reason", line.reason())
                .param("person", line.byPerson())
                .param("name", line.byName())
                .param("at", line.at())
                .param("sha256", line.sha256())
                .update();
    }

    int approved(PlacementId placement) {
        return jdbc.sql(APPROVED)
                .param("placement", placement)
                .query(Integer.class)
                .single();
    }
}
