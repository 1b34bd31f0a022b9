package org.guildhall.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LogbookStore {

    /** Whoever comes second waits for the first and then finds another revision. */
    private static final String WRITE = """
            insert into log_entry (id, placement_id, day, minutes, text, objectives, written_at, written_by,
                written_by_name, revision)
            values (:id, :placement, :day, :minutes, :text, cast(:objectives as uuid[]), :at, :person, :name, 1)
            on conflict (placement_id, day) do update set minutes = excluded.minutes, text = excluded.text,
                objectives = excluded.objectives, written_at = excluded.written_at, written_by = excluded.written_by,
                written_by_name = excluded.written_by_name, revision = log_entry.revision + 1
            where log_entry.revision = :revision
            """;

    private static final String ENTRY = """
            select day, minutes, text, objectives from log_entry where placement_id = :placement and day = :day
            """;

    private static final String STAMP = """
            select revision, written_by as person, written_by_name as name, written_at as at from log_entry
            where placement_id = :placement and day = :day
            """;

    private static final String OPEN_WEEK = """
            insert into timesheet (placement_id, week, id, state) values (:placement, :week, :id, 'open')
            on conflict (placement_id, week) do nothing
            """;

    private static final String ENTRIES = """
            select e.day, coalesce((select sum(h.minutes) from hours_ledger h where h.placement_id = e.placement_id
                       and h.day = e.day), e.minutes) as minutes, e.text, e.objectives
            from log_entry e where e.placement_id = :placement and e.day between :week and cast(:week as date) + 6 order by e.day
            """;

    private static final String WEEK = """
            select t.id, t.week, t.state, t.submitted_at, t.decided_at, t.decided_by, t.comment, t.revision,
                   (select coalesce(sum(coalesce((select sum(h.minutes) from hours_ledger h
                        where h.placement_id = e.placement_id and h.day = e.day), e.minutes)), 0)
                    from log_entry e where e.placement_id = t.placement_id
                    and e.day between t.week and t.week + 6) as minutes
            from timesheet t where t.placement_id = :placement and t.week = :week
            """;

    private static final String WEEKS = """
            select t.id, t.week, t.state, t.submitted_at, t.decided_at, t.decided_by, t.comment, t.revision,
                   (select coalesce(sum(coalesce((select sum(h.minutes) from hours_ledger h
                        where h.placement_id = e.placement_id and h.day = e.day), e.minutes)), 0)
                    from log_entry e where e.placement_id = t.placement_id
                    and e.day between t.week and t.week + 6) as minutes
            from timesheet t where t.placement_id = :placement and t.week < :before order by t.week desc limit :size
            """;

    private static final String MOVE = """
            update timesheet set state = :to, submitted_at = coalesce(:submitted, submitted_at), decided_at = :decided,
                decided_by = :by, comment = :comment, revision = revision + 1
            where placement_id = :placement and week = :week and state = :from and revision = :revision
            """;

    private static final String WAITING = """
            select coalesce(sum(e.minutes), 0) from log_entry e
            where e.placement_id = :placement and not exists (
                select 1 from hours_ledger h where h.placement_id = e.placement_id and h.day = e.day)
            """;

    private static final String HOURS = """
            select coalesce((select sum(h.minutes) from hours_ledger h where h.placement_id = :placement), 0)::integer
                       as approved,
                   coalesce((select sum(e.minutes) from log_entry e where e.placement_id = :placement and not exists (
                       select 1 from hours_ledger h where h.placement_id = e.placement_id and h.day = e.day)), 0)::integer
                       as waiting,
                   cast(:required as integer) as required
            """;

    private static final String LATEST = """
            select day, minutes, text, objectives from log_entry
            where placement_id = :placement and day < :day order by day desc limit 5
            """;

    private static final String LOCK = """
            update timesheet set state = 'locked', revision = revision + 1
            where placement_id = :placement and state <> 'locked'
            """;

    private static final String UNDECIDED = """
            select t.id, t.week, t.state, t.submitted_at, t.decided_at, t.decided_by, t.comment, t.revision, 0 as minutes
            from timesheet t
            where t.placement_id = :placement and t.state in ('submitted', 'returned', 'partly_approved') order by t.week
            """;

    private final JdbcClient jdbc;

    LogbookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean write(PlacementId placement, LocalDate week, Entry entry, int revision, Actor by, Instant at) {
        jdbc.sql(OPEN_WEEK)
                .param("placement", placement)
                .param("week", week)
                .param("id", Ids.next())
                .update();
        return jdbc.sql(WRITE)
                        .param("id", Ids.next())
                        .param("placement", placement)
                        .param("day", entry.day())
                        .param("minutes", entry.minutes())
                        .param("text", entry.text())
                        .param("objectives", entry.objectives())
                        .param("at", at)
                        .param("person", by.person())
                        .param("name", by.name())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    Optional<Entry> entry(PlacementId placement, LocalDate day) {
        return of(ENTRY, placement, day).query(Entry.class).optional();
    }

    Optional<Stamp> stamp(PlacementId placement, LocalDate day) {
        return of(STAMP, placement, day).query(Stamp.class).optional();
    }

    private JdbcClient.StatementSpec of(String sql, PlacementId placement, LocalDate day) {
        return jdbc.sql(sql).param("placement", placement).param("day", day);
    }

    List<Entry> entries(PlacementId placement, LocalDate week) {
        return jdbc.sql(ENTRIES)
                .param("placement", placement)
                .param("week", week)
                .query(Entry.class)
                .list();
    }

    Optional<Timesheet> week(PlacementId placement, LocalDate week) {
        return jdbc.sql(WEEK)
                .param("placement", placement)
                .param("week", week)
                .query(Timesheet.class)
                .optional();
    }

    List<Timesheet> weeks(PlacementId placement, LocalDate before, int size) {
        return jdbc.sql(WEEKS)
                .param("placement", placement)
                .param("before", before)
                .param("size", size)
                .query(Timesheet.class)
                .list();
    }

    boolean move(
            PlacementId placement,
            Timesheet week,
            TimesheetState to,
            @Nullable Instant submitted,
            @Nullable Instant decided,
            @Nullable String by,
            @Nullable String comment) {
        return jdbc.sql(MOVE)
                        .param("placement", placement)
                        .param("week", week.week())
                        .param("from", week.state())
                        .param("revision", week.revision())
                        .param("to", to)
                        .param("submitted", submitted)
                        .param("decided", decided)
                        .param("by", by)
                        .param("comment", comment)
                        .update()
                == 1;
    }

    int waiting(PlacementId placement) {
        return jdbc.sql(WAITING)
                .param("placement", placement)
                .query(Integer.class)
                .single();
    }

    /** @param required in minutes */
    Hours hours(PlacementId placement, int required) {
        return jdbc.sql(HOURS)
                .param("placement", placement)
                .param("required", required)
                .query(Hours.class)
                .single();
    }

    /** The last days written before a day, newest first. */
    List<Entry> latest(PlacementId placement, LocalDate before) {
        return jdbc.sql(LATEST)
                .param("placement", placement)
                .param("day", before)
                .query(Entry.class)
                .list();
    }

    /** Weeks on which somebody has still to act. */
    List<Timesheet> undecided(PlacementId placement) {
        return jdbc.sql(UNDECIDED)
                .param("placement", placement)
                .query(Timesheet.class)
                .list();
    }

    void lock(PlacementId placement) {
        jdbc.sql(LOCK).param("placement", placement).update();
    }
}
