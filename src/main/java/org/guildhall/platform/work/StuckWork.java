package org.guildhall.platform.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.guildhall.platform.live.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Long work that has not said a word for ten minutes, for whoever runs this Guildhall. To be called as the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StuckWork {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final String LIST = """
            select id, kind, state, ordered_at, greatest(ordered_at, running_since, reported_at) as heard_at, attempt as tries,
                   stop_wanted as stopping
            from work
            where state in ('waiting', 'running') and greatest(ordered_at, running_since, reported_at) < :before
            order by id limit 100
            """;

    private final JdbcClient jdbc;
    private final WorkStore store;
    private final Live live;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final InstantSource time;

    StuckWork(
            JdbcClient jdbc,
            WorkStore store,
            Live live,
            ObjectProvider<SchedulerClient> scheduler,
            InstantSource time) {
        this.jdbc = jdbc;
        this.store = store;
        this.live = live;
        this.scheduler = scheduler;
        this.time = time;
    }

    /**
     * Work that is silent, without whose it is and what it is about.
     *
     * @param kind such as {@code imports.rows}
     * @param heardAt when it last said a word
     * @param tries how many nodes have taken it up
     * @param stopping whether it has been asked to stop
     */
    public record Silent(
            WorkId id,
            String kind,
            WorkState state,
            Instant orderedAt,
            @Nullable Instant heardAt,
            int tries,
            boolean stopping) {}

    /** The oldest hundred. */
    public List<Silent> list() {
        return jdbc.sql(LIST)
                .param("before", time.instant().minus(SILENCE))
                .query(Silent.class)
                .list();
    }

    /** Has it taken up as soon as a node is free; false where one is at it. */
    public boolean takeUpAgain(WorkId id) {
        try {
            LongWork.schedule(scheduler.getObject(), id);
            return scheduler
                    .getObject()
                    .reschedule(WorkJobs.WORK.instanceId(id.value().toString()), Instant.EPOCH);
        } catch (TaskInstanceException running) {
            return false;
        }
    }

    /** Asks for it to stop, as whoever started it could; false where it is over. */
    public boolean stop(WorkId id) {
        boolean stopping = store.stop(id);
        if (stopping) {
            live.changed(id.value());
        }
        return stopping;
    }
}
