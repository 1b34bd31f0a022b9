package org.guildhall.logbook;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days a learner logs, by weeks; {@link WeekDecisions} decides on these. Only approved hours count. */
@Service
@Transactional
public class Logbook {

    private final LogbookStore store;
    private final LedgerStore approvals;
    private final Placements placements;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Logbook(
            LogbookStore store,
            LedgerStore approvals,
            Placements placements,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.approvals = approvals;
        this.placements = placements;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether the actor may write this day, and why not. */
    @Transactional(readOnly = true)
    public Decision mayWrite(Actor actor, Placement placement, LocalDate day) {
        if (day.isBefore(placement.startsOn()) || day.isAfter(placement.endsOn())) {
            return Decision.denied("logbook.denied.outside");
        }
        if (day.isAfter(LocalDate.ofInstant(time.instant(), placement.zoneId()))) {
            return Decision.denied("logbook.denied.future");
        }
        LocalDate monday = monday(day);
        TimesheetState week =
                store.week(placement.id(), monday).map(Timesheet::state).orElse(TimesheetState.OPEN);
        if (week.isOpen() && approvedDays(placement.id(), monday).contains(day)) {
            return Decision.denied("logbook.denied.day-approved");
        }
        return LogbookAccess.mayWrite(actor, placement.state(), week);
    }

    /** Writes a day over whatever stands there; it can be written again until the week is put forward. */
    public void write(Actor actor, PlacementId id, Entry entry) {
        write(actor, id, entry, stamp(actor, id, entry.day()).revision());
    }

    /**
     * Writes a day. Throws {@link Forbidden} where the actor may not, with who has put the week forward or decided on it
     * where that is why.
     *
     * @param revision of the day that the actor began from: 0 where nothing stood there
     */
    public Edit<Entry> write(Actor actor, PlacementId id, Entry entry, int revision) {
        LocalDate monday = monday(entry.day());
        if (mayWrite(actor, placements.view(actor, id), entry.day()) instanceof Decision.Denied denied) {
            throw store.week(id, monday)
                    .filter(it -> !it.state().isOpen() && LogbookAccess.isWriter(actor))
                    .map(it -> history.refusal(denied, it.id()))
                    .orElseGet(() -> new Forbidden(denied));
        }
        if (!store.write(id, monday, entry, revision, actor, time.instant())) {
            return Edit.overtaken(store.entry(id, entry.day()).orElseThrow(), stamp(actor, id, entry.day()));
        }
        if (actor.isAssisted()) {
            // a day says whose it is; who was helped to write it sees by whom
            Map<String, String> day = Map.of("day", entry.day().toString());
            history.note(actor, "logbook.history.wrote", id.value(), id.value(), day);
        }
        live.changed(id.value());
        events.publishEvent(new DayWritten(id, entry.day()));
        return Edit.saved();
    }

    /** Who wrote a day last. */
    @Transactional(readOnly = true)
    public Stamp stamp(Actor actor, PlacementId id, LocalDate day) {
        return store.stamp(id, day).orElseGet(Stamp::none);
    }

    /** Whether the actor may write days of a week that are not approved yet, and why not. */
    public Decision mayWrite(Actor actor, Timesheet week, Placement placement) {
        return LogbookAccess.mayWrite(actor, placement.state(), week.state());
    }

    private Set<LocalDate> approvedDays(PlacementId id, LocalDate week) {
        return approvals.ofWeek(id, week).stream().map(LedgerLine::day).collect(Collectors.toSet());
    }

    /** The last days written before a day, newest first, at most five. */
    @Transactional(readOnly = true)
    public List<Entry> latest(Actor actor, PlacementId id, LocalDate before) {
        return store.latest(id, before);
    }

    /** The days of a week that have been written, by date; approved days with the minutes that count. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor actor, PlacementId id, LocalDate week) {
        return store.entries(id, week);
    }

    /** A week; empty where nothing has been written in it. */
    @Transactional(readOnly = true)
    public Optional<Timesheet> week(Actor actor, PlacementId id, LocalDate week) {
        return store.week(id, week);
    }

    /** The weeks of a placement, newest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Timesheet> weeks(Actor actor, PlacementId id, @Nullable String before, int size) {
        LocalDate key = before == null ? LocalDate.of(9999, 1, 1) : LocalDate.parse(before);
        return Slice.cut(store.weeks(id, key, size + 1), size, it -> it.week().toString());
    }

    /** Hours of a placement: approved, waiting, required. */
    @Transactional(readOnly = true)
    public Hours hours(Actor actor, Placement placement) {
        return store.hours(placement.id(), placement.requiredHours() * 60);
    }
}
