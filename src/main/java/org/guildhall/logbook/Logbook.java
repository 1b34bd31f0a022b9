package org.guildhall.logbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.asks.Asks;
import org.guildhall.asks.NewAsk;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days a learner logs, and the weeks a supervisor decides on. Only approved hours count. */
@Service
@Transactional
public class Logbook {

    private static final String ASK = "logbook.ask.week";
    private static final int DAYS_TO_DECIDE = 3;

    private final LogbookStore store;
    private final Placements placements;
    private final Asks asks;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Logbook(LogbookStore store, Placements placements, Asks asks, History history, Live live, InstantSource time) {
        this.store = store;
        this.placements = placements;
        this.asks = asks;
        this.history = history;
        this.live = live;
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
        TimesheetState week =
                store.week(placement.id(), monday(day)).map(Timesheet::state).orElse(TimesheetState.OPEN);
        return LogbookAccess.mayWrite(actor, placement.state(), week);
    }

    /** Writes a day; written again, the later words stand until the week is put forward. */
    public void write(Actor actor, PlacementId id, Entry entry) {
        allow(mayWrite(actor, placements.view(actor, id), entry.day()));
        store.write(id, monday(entry.day()), entry, time.instant());
        live.changed(id.value());
    }

    /** The days of a week that have been written, by date. */
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
        return new Hours(store.approved(placement.id()), store.waiting(placement.id()), placement.requiredHours() * 60);
    }

    /** What the actor may do with a week now. */
    public List<TimesheetState.Event> open(Actor actor, Timesheet week) {
        return TimesheetState.LIFE_CYCLE.open(actor.role(), week.state());
    }

    /** Puts a week forward: its supervisors are asked to approve it. */
    public void submit(Actor actor, PlacementId id, LocalDate week) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.SUBMIT, null);
        Placement placement = placements.view(actor, id);
        LocalDate due = LocalDate.ofInstant(time.instant(), placement.zoneId()).plusDays(DAYS_TO_DECIDE);
        for (Party supervisor : placements.parties(actor, id, Role.SUPERVISOR)) {
            asks.raise(
                    actor,
                    new NewAsk(
                            ASK,
                            supervisor.person(),
                            Role.SUPERVISOR,
                            supervisor.organisation(),
                            timesheet.id(),
                            id.value(),
                            placement.institution(),
                            placement.employer(),
                            "/placements/" + id.value() + "/weeks/" + week,
                            due,
                            List.of(placement.learnerName(), week.toString())));
        }
    }

    /** Approves a week: its hours go into the ledger and count. */
    public void approve(Actor actor, PlacementId id, LocalDate week) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.APPROVE, null);
        for (Entry entry : store.entries(id, week)) {
            LogbookStore.LastLine last = store.lastLine(id).orElse(new LogbookStore.LastLine(0, ""));
            Instant at = time.instant();
            store.addLine(id, last.number() + 1, entry, actor, at, digest(last.sha256(), id, entry, actor, at));
        }
        asks.done(actor, ASK, timesheet.id());
    }

    /** Returns a week with a comment: the learner changes it and puts it forward again. */
    public void giveBack(Actor actor, PlacementId id, LocalDate week, String comment) {
        Timesheet timesheet = move(actor, id, week, TimesheetState.Event.RETURN, comment);
        asks.done(actor, ASK, timesheet.id());
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

    private static String digest(String previous, PlacementId id, Entry entry, Actor by, Instant at) {
        String line = String.join(
                "\n",
                previous,
                id.value().toString(),
                entry.day().toString(),
                String.valueOf(entry.minutes()),
                by.person().value().toString(),
                String.valueOf(at.toEpochMilli()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
