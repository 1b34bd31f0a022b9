package org.guildhall.platform.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.words.Phrase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up one piece of long work and brings it to its end, as the person who started it. */
@Component
public class WorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    private static final Actor SCHEDULER = Actor.system("long work");

    /** A node that dies of the work itself must not take all others with it. */
    private static final int ATTEMPTS = 5;

    private final WorkStore store;
    private final ObjectProvider<WorkKind> kinds;
    private final Live live;
    private final TransactionTemplate beside;
    private final InstantSource time;

    WorkRunner(
            WorkStore store,
            ObjectProvider<WorkKind> kinds,
            Live live,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.store = store;
        this.kinds = kinds;
        this.live = live;
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.time = time;
    }

    /** Does the work now, on this thread; nothing where it is over. The scheduler calls it, and tests do. */
    public void run(WorkId id) {
        run(id, () -> false);
    }

    void run(WorkId id, BooleanSupplier shuttingDown) {
        Optional<WorkStore.TakenUp> taken = as(SCHEDULER, () -> {
            live.changed(id.value());
            return store.takeUp(id, time.instant());
        });
        taken.ifPresent(work -> run(id, work, shuttingDown));
    }

    private void run(WorkId id, WorkStore.TakenUp work, BooleanSupplier shuttingDown) {
        if (work.stopWanted()) {
            end(id, work, WorkState.STOPPED, null, work.cameFrom());
            return;
        }
        if (work.attempt() > ATTEMPTS) {
            end(id, work, WorkState.FAILED, Phrase.of("platform.work.gave-up"), work.cameFrom());
            return;
        }
        try {
            WorkKind kind = kind(work.kind());
            Progress progress = new Progress(new Teller(id, work, shuttingDown));
            WorkOutcome outcome = Acting.as(work.actor(), () -> kind.run(work.actor(), work.details(), progress));
            end(id, work, stateAfter(outcome), outcome.words(), outcome.path());
        } catch (WorkStopped stopped) {
            switch (stopped.why()) {
                case WANTED -> end(id, work, WorkState.STOPPED, null, work.cameFrom());
                case TAKEN_OVER -> LOG.info("Another node has taken up {}", id);
                case SHUTTING_DOWN -> throw stopped;
            }
        } catch (DataAccessResourceFailureException | RecoverableDataAccessException | TransactionException lost) {
            // the database is restarting: the scheduler tries again in a moment
            throw lost;
        } catch (RuntimeException broken) {
            LOG.error("Long work {} {} broke", work.kind(), id, broken);
            end(id, work, WorkState.FAILED, Phrase.of("platform.work.broke"), work.cameFrom());
        }
    }

    /** What stopping means for the data, in the words of the kind. */
    Phrase ifStopped(String kind) {
        return kind(kind).ifStopped();
    }

    private WorkKind kind(String name) {
        Map<String, WorkKind> byName = kinds.stream().collect(Collectors.toMap(WorkKind::name, Function.identity()));
        return Objects.requireNonNull(byName.get(name), () -> "no kind of work is called " + name);
    }

    private static WorkState stateAfter(WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Done done -> WorkState.DONE;
            case WorkOutcome.Failed failed -> WorkState.FAILED;
        };
    }

    private void end(WorkId id, WorkStore.TakenUp work, WorkState state, @Nullable Phrase words, String path) {
        as(work.actor(), () -> {
            live.changed(id.value());
            return store.end(id, work.attempt(), state, words, path, time.instant());
        });
        tidy(id, work);
    }

    /** By the state that was kept: what was settled in time counts as done whatever broke afterwards. */
    private void tidy(WorkId id, WorkStore.TakenUp work) {
        WorkState kept = as(work.actor(), () -> store.view(id).map(Work::state).orElse(WorkState.DONE));
        if (kept.isOver()) {
            Acting.as(work.actor(), () -> kind(work.kind()).tidy(work.actor(), work.details(), kept));
        }
    }

    private <T> T as(Actor actor, Supplier<T> step) {
        return Acting.as(actor, () -> Objects.requireNonNull(beside.execute(status -> step.get())));
    }

    /** Writes progress in transactions of their own. */
    private final class Teller implements Progress.Teller {

        private final WorkId id;
        private final WorkStore.TakenUp work;
        private final BooleanSupplier shuttingDown;

        Teller(WorkId id, WorkStore.TakenUp work, BooleanSupplier shuttingDown) {
            this.id = id;
            this.work = work;
            this.shuttingDown = shuttingDown;
        }

        @Override
        public void tell(Progress.Told told) {
            if (shuttingDown.getAsBoolean()) {
                throw new WorkStopped(WorkStopped.Why.SHUTTING_DOWN);
            }
            List<Boolean> stop = as(work.actor(), () -> {
                live.changed(id.value());
                return store.tell(id, work.attempt(), told, time.instant()).stream()
                        .toList();
            });
            if (stop.isEmpty()) {
                throw new WorkStopped(WorkStopped.Why.TAKEN_OVER);
            }
            if (stop.getFirst()) {
                throw new WorkStopped(WorkStopped.Why.WANTED);
            }
        }

        @Override
        public void settle(WorkOutcome outcome) {
            boolean mine =
                    store.end(id, work.attempt(), stateAfter(outcome), outcome.words(), outcome.path(), time.instant());
            if (!mine) {
                throw new WorkStopped(WorkStopped.Why.TAKEN_OVER);
            }
            live.changed(id.value());
        }
    }
}
