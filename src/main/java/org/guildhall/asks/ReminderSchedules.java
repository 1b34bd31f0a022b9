package org.guildhall.asks;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days people are reminded: per programme and kind, as the institution has set it. What is set counts from the next
 * letter on; nothing that has been written is taken back.
 */
@Service
@Transactional
public class ReminderSchedules {

    private final ScheduleStore store;
    private final AskKinds kinds;
    private final ObjectProvider<AskedProgrammes> programmes;
    private final History history;
    private final InstantSource time;

    ReminderSchedules(
            ScheduleStore store,
            AskKinds kinds,
            ObjectProvider<AskedProgrammes> programmes,
            History history,
            InstantSource time) {
        this.store = store;
        this.kinds = kinds;
        this.programmes = programmes;
        this.history = history;
        this.time = time;
    }

    /**
     * For what a schedule is set.
     *
     * @param programme null for every programme of the institution
     * @param kind null for every kind
     */
    public record Scope(@Nullable UUID programme, @Nullable String kind) {

        private boolean holds(ScheduleStore.Line line) {
            return (line.programme() == null || line.programme().equals(programme))
                    && (line.kind() == null || line.kind().equals(kind));
        }

        private boolean isSetBy(ScheduleStore.Line line) {
            return Objects.equals(programme, line.programme()) && Objects.equals(kind, line.kind());
        }
    }

    /**
     * A schedule that counts.
     *
     * @param own whether it is set for exactly this, rather than for more
     * @param revision to be given when it is changed; 0 where it is not set yet
     */
    public record Counting(Scope scope, String name, ReminderSchedule schedule, boolean own, int revision) {}

    /** Whether the actor may set schedules, and why not. */
    public Decision maySet(Actor actor) {
        return AskAccess.maySetSchedules(actor);
    }

    /** The programmes that can have schedules of their own. */
    @Transactional(readOnly = true)
    public List<Option> programmes(Actor actor) {
        return Optional.ofNullable(programmes.getIfAvailable())
                .map(it -> it.of(actor))
                .orElse(List.of());
    }

    /**
     * What counts for each kind, every kind first, then by name. Throws {@link Forbidden} for whoever may not set it.
     *
     * @param programme null for all programmes
     */
    @Transactional(readOnly = true)
    public List<Counting> of(Actor actor, @Nullable UUID programme) {
        check(actor, programme);
        List<ScheduleStore.Line> lines = store.all(actor.organisation(), Optional.ofNullable(programme));
        return Stream.concat(
                        Stream.of(counting(new Scope(programme, null), lines)),
                        kinds.all().stream()
                                .map(it -> counting(new Scope(programme, it.key()), lines))
                                .sorted(Comparator.comparing(Counting::name)))
                .toList();
    }

    /** What counts for one. Throws {@link NotFound} where there is no such programme or kind. */
    @Transactional(readOnly = true)
    public Counting one(Actor actor, Scope scope) {
        check(actor, scope.programme());
        if (scope.kind() != null
                && kinds.all().stream().noneMatch(it -> it.key().equals(scope.kind()))) {
            throw new NotFound();
        }
        return counting(scope, store.all(actor.organisation(), Optional.ofNullable(scope.programme())));
    }

    /**
     * Sets a schedule. False where somebody else has set it since.
     *
     * @param revision that the form began from
     */
    public boolean set(Actor actor, Scope scope, ReminderSchedule schedule, int revision) {
        one(actor, scope);
        boolean saved = revision == 0
                ? store.add(actor.organisation(), scope, schedule, time.instant())
                : store.change(actor.organisation(), scope, schedule, revision, time.instant());
        if (saved) {
            note(actor, scope, "asks.history.schedule");
        }
        return saved;
    }

    /** Goes back to what counts for more; nothing where it is not set. */
    public void remove(Actor actor, Scope scope) {
        one(actor, scope);
        if (store.remove(actor.organisation(), scope)) {
            note(actor, scope, "asks.history.schedule-removed");
        }
    }

    private void note(Actor actor, Scope scope, String act) {
        UUID subject = scope.programme() == null ? actor.organisation().value() : scope.programme();
        history.note(actor, act, subject, null, Map.of());
    }

    private void check(Actor actor, @Nullable UUID programme) {
        if (maySet(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        if (programme != null
                && programmes(actor).stream().noneMatch(it -> it.value().equals(programme.toString()))) {
            throw new NotFound();
        }
    }

    private static Counting counting(Scope scope, List<ScheduleStore.Line> lines) {
        String name = scope.kind() == null ? Say.text("asks.schedule.every-kind") : Say.text(scope.kind() + ".kind");
        return lines.stream()
                .filter(scope::holds)
                .findFirst()
                .map(it -> new Counting(
                        scope, name, it.schedule(), scope.isSetBy(it), scope.isSetBy(it) ? it.revision() : 0))
                .orElse(new Counting(scope, name, ReminderSchedule.USUAL, false, 0));
    }
}
