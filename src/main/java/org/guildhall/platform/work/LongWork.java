package org.guildhall.platform.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts, shows and stops work that takes longer than a request. How to offer a kind of it: see {@link WorkKind}. */
@Service
@Transactional
public class LongWork {

    private final WorkStore store;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final History history;
    private final Live live;
    private final InstantSource time;

    LongWork(
            WorkStore store,
            ObjectProvider<SchedulerClient> scheduler,
            History history,
            Live live,
            InstantSource time) {
        this.store = store;
        this.scheduler = scheduler;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /**
     * Orders work. It begins on any node once the transaction has committed, acts as this actor, and is found again after a
     * restart. Whether the actor may is for the caller to decide.
     */
    public WorkId start(Actor actor, WorkOrder order) {
        WorkId id = new WorkId(Ids.next());
        store.add(id, actor, order, time.instant());
        history.note(actor, "platform.work.history.started", id.value(), null, Map.of());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                schedule(scheduler.getObject(), id);
            }
        });
        return id;
    }

    /** Always due, whatever clock Guildhall goes by. */
    static void schedule(SchedulerClient scheduler, WorkId id) {
        scheduler.scheduleIfNotExists(
                WorkJobs.WORK.instance(id.value().toString()).build(), Instant.EPOCH);
    }

    /** How far it is. Throws {@link NotFound} where the actor did not start it. */
    @Transactional(readOnly = true)
    public Work view(Actor actor, WorkId id) {
        return store.view(id).orElseThrow(NotFound::new);
    }

    /** The work of a kind that the actor started last, whether it still runs or not. */
    @Transactional(readOnly = true)
    public Optional<Work> latest(Actor actor, String kind) {
        return store.latest(actor.person(), kind);
    }

    /** Asks for it to stop: before it begins, or at its next word of progress. False where it is over. */
    public boolean stop(Actor actor, WorkId id) {
        view(actor, id);
        boolean stopping = store.stop(id);
        if (stopping) {
            history.note(actor, "platform.work.history.stopped", id.value(), null, Map.of());
            live.changed(id.value());
        }
        return stopping;
    }
}
