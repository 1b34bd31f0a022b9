package org.guildhall.operation;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what does not go by itself, in one statement: it stands beside a place on every page of an administrator's. */
@Repository
class TroubleStore {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final String TROUBLES = """
            select (select count(*) from outgoing_letter where sent_at is null and next_try_at is not null) as letters,
                   (select count(*) from outgoing_letter where sent_at is null and next_try_at is null) as letters_given_up,
                   (select count(*) from event_publication
                       where completion_date is null and publication_date < :told) as events,
                   (select count(*) from scheduled_tasks
                       where task_instance = 'recurring' and consecutive_failures > 0) as jobs,
                   (select count(*) from work where state in ('waiting', 'running')
                       and greatest(ordered_at, running_since, reported_at) < :heard) as work,
                   (select count(*) from outgoing_text
                       where sent_at is null and next_try_at is not null and failure is not null) as texts
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    TroubleStore(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Troubles troubles() {
        return jdbc.sql(TROUBLES)
                .param("told", time.instant().minus(ON_ITS_WAY))
                .param("heard", time.instant().minus(SILENCE))
                .query(Troubles.class)
                .single();
    }
}
