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
import org.guildhall.asks.Ask;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days a learner logs, and the weeks a supervisor decides on. Only approved hours count. */
@Service
@Transactional
public class Logbook {

    private final LogbookStore store;
    private final LedgerStore approvals;
    private final HoursLedger ledger;
    private final Placements placements;
    private final WeekAsks asks;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Remarks> remarks;
    private final InstantSource time;

    Logbook(
            LogbookStore store,
            LedgerStore approvals,
            HoursLedger ledger,
            Placements placements,
            WeekAsks asks,
            History history,
            Live live,
            ApplicationEventPublisher events,
            ObjectProvider<Remarks> remarks,
            InstantSource time) {
        this.remarks = remarks;
        this.store = store;
        this.approvals = approvals;
        this.ledger = ledger;
        this.placements = placements;
        this.asks = asks;
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

    /** Writes a day; written again, the later words stand until the week is put forward. */
    public void write(Actor actor, PlacementId id, Entry entry) {
        allow(mayWrite(actor, placements.view(actor, id), entry.day()));
        store.write(id, monday(entry.day()), entry, time.instant());
        live.changed(id.value());
        events.publishEvent(new DayWritten(id, entry.day()));
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
        return new Hours(
                approvals.approved(placement.id()), store.waiting(placement.id()), placement.requiredHours() * 60);
    }

    /** What the actor may do with a week now. */
    public List<TimesheetState.Event> open(Actor actor, Timesheet week) {
        return TimesheetState.LIFE_CYCLE.open(actor.role(), week.state());
    }

    /** Puts a week forward: its supervisors are asked to approve it. */
    public void submit(Actor actor, PlacementId id, LocalDate week) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.SUBMIT, null);
        asks.submitted(actor, id, timesheet);
    }

    /** The ask by which the actor is to decide on a week; empty where nobody asks them. */
    @Transactional(readOnly = true)
    public Optional<Ask> asked(Actor actor, Timesheet week) {
        return asks.mine(actor, week);
    }

    /** Other weeks that wait for the actor's decision, most urgent first, at most 25. */
    @Transactional(readOnly = true)
    public List<Ask> othersWaiting(Actor actor, Timesheet week) {
        return asks.others(actor, week);
    }

    /** Approves a week: its hours go into the ledger and count. */
    public void approve(Actor actor, PlacementId id, LocalDate week) {
        approve(actor, id, week, "");
    }

    /**
     * Approves a week and says a word to the learner with it.
     *
     * @param word at most {@link Remarks#LONGEST} letters; blank where there is nothing to say
     */
    public void approve(Actor actor, PlacementId id, LocalDate week, String word) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.APPROVE, null);
        enter(actor, id, week, Set.of());
        asks.approved(actor, timesheet);
        if (!word.isBlank()) {
            Placement placement = placements.view(actor, id);
            remarks.forEach(it -> it.say(actor, placement, week, word.strip()));
        }
    }

    /** Approves a week but for the days that are returned with a comment; the learner changes these and asks again. */
    public void approvePart(Actor actor, PlacementId id, LocalDate week, Set<LocalDate> returned, String comment) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.APPROVE_PART, comment);
        enter(actor, id, week, returned);
        asks.returned(actor, id, timesheet);
    }

    private void enter(Actor actor, PlacementId id, LocalDate week, Set<LocalDate> returned) {
        Set<LocalDate> already = approvedDays(id, week);
        ledger.enter(
                actor,
                id,
                store.entries(id, week).stream()
                        .filter(it -> !already.contains(it.day()) && !returned.contains(it.day()))
                        .toList());
    }

    /** Returns a week with a comment: the learner changes it and puts it forward again. */
    public void giveBack(Actor actor, PlacementId id, LocalDate week, String comment) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.RETURN, comment);
        asks.returned(actor, id, timesheet);
    }

    private Timesheet move(
            Actor actor, PlacementId id, LocalDate week, TimesheetState.Event event, @Nullable String comment) {
        Timesheet timesheet =
                store.week(id, week).orElseThrow(() -> new Forbidden(new Decision.Denied("logbook.denied.empty")));
        allow(LogbookAccess.may(actor, event, timesheet.state()));
        TimesheetState to =
                TimesheetState.LIFE_CYCLE.next(timesheet.state(), event).orElseThrow();
        boolean decided = event != TimesheetState.Event.SUBMIT;
        boolean moved = store.move(
                id,
                week,
                timesheet.state(),
                to,
                decided ? null : time.instant(),
                decided ? time.instant() : null,
                decided ? actor.name() : null,
                comment);
        if (!moved) {
            throw new Forbidden(new Decision.Denied("logbook.denied.decide"));
        }
        Map<String, String> details =
                comment == null ? Map.of("week", week.toString()) : Map.of("week", week.toString(), "reason", comment);
        String act = "logbook.history." + event.name().toLowerCase(java.util.Locale.ROOT);
        history.note(actor, act, timesheet.id(), id.value(), details);
        live.changed(id.value());
        return timesheet;
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
