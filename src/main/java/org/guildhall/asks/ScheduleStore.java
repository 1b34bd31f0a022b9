package org.guildhall.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduleStore {

    private static final String ALL = """
            select programme_id as programme, kind, around_due, after_raised, pass_on_after, revision
            from reminder_schedule
            where institution_id = :institution and (programme_id is null or programme_id = cast(:programme as uuid))
            order by programme_id nulls last, kind nulls last
            """;

    private static final String ADD = """
            insert into reminder_schedule (institution_id, programme_id, kind, around_due, after_raised, pass_on_after, set_at)
            values (:institution, :programme, :kind, cast(:around as integer[]), cast(:raised as integer[]), :pass, :at)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update reminder_schedule set around_due = cast(:around as integer[]), after_raised = cast(:raised as integer[]),
                pass_on_after = :pass, set_at = :at, revision = revision + 1
            where institution_id = :institution and programme_id is not distinct from cast(:programme as uuid)
              and kind is not distinct from cast(:kind as text) and revision = :revision
            """;

    private static final String REMOVE = """
            delete from reminder_schedule
            where institution_id = :institution and programme_id is not distinct from cast(:programme as uuid)
              and kind is not distinct from cast(:kind as text)
            """;

    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A schedule that somebody has set: for a programme or all, for a kind or all. */
    record Line(
            @Nullable UUID programme,
            @Nullable String kind,
            List<Integer> aroundDue,
            List<Integer> afterRaised,
            int passOnAfter,
            int revision) {

        ReminderSchedule schedule() {
            return new ReminderSchedule(aroundDue, afterRaised, passOnAfter);
        }
    }

    /** Every schedule that could count for a programme, the narrowest first. */
    List<Line> all(OrganisationId institution, Optional<UUID> programme) {
        return jdbc.sql(ALL)
                .param("institution", institution)
                .param("programme", programme.orElse(null))
                .query(Line.class)
                .list();
    }

    boolean add(OrganisationId institution, ReminderSchedules.Scope scope, ReminderSchedule schedule, Instant at) {
        return jdbc.sql(ADD)
                        .param("institution", institution)
                        .param("programme", scope.programme())
                        .param("kind", scope.kind())
                        .param("around", schedule.aroundDue())
                        .param("raised", schedule.afterRaised())
                        .param("pass", schedule.passOnAfter())
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean change(
            OrganisationId institution,
            ReminderSchedules.Scope scope,
            ReminderSchedule schedule,
            int revision,
            Instant at) {
        return jdbc.sql(CHANGE)
                        .param("institution", institution)
                        .param("programme", scope.programme())
                        .param("kind", scope.kind())
                        .param("around", schedule.aroundDue())
                        .param("raised", schedule.afterRaised())
                        .param("pass", schedule.passOnAfter())
                        .param("revision", revision)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean remove(OrganisationId institution, ReminderSchedules.Scope scope) {
        return jdbc.sql(REMOVE)
                        .param("institution", institution)
                        .param("programme", scope.programme())
                        .param("kind", scope.kind())
                        .update()
                == 1;
    }
}
