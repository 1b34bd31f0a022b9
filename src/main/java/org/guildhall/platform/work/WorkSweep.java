package org.guildhall.platform.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.uploads.Uploads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds work that nobody will take up by itself, and clears away what ended long ago. */
@Component
class WorkSweep {

    private static final Actor SWEEP = Actor.system("sweep of long work");
    private static final Duration KEPT = Duration.ofDays(90);

    private final WorkStore store;
    private final Uploads uploads;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final TransactionTemplate transactions;
    private final InstantSource time;

    WorkSweep(
            WorkStore store,
            Uploads uploads,
            ObjectProvider<SchedulerClient> scheduler,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.store = store;
        this.uploads = uploads;
        this.scheduler = scheduler;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** Schedules what was forgotten; returns how many. */
    int go() {
        List<WorkId> forgotten = Acting.as(
                SWEEP,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    store.clear(time.instant().minus(KEPT));
                    uploads.clear(time.instant().minus(KEPT));
                    return store.forgotten();
                })));
        forgotten.forEach(id -> LongWork.schedule(scheduler.getObject(), id));
        return forgotten.size();
    }
}
