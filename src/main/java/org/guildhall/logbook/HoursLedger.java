package org.guildhall.logbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of approved hours: lines are only ever added, each holds the digest of the line before it, and a correction
 * is a line of its own with its reason. Whoever changes a line breaks the chain from there on.
 */
@Service
@Transactional
public class HoursLedger {

    private static final int BATCH = 500;

    private final LedgerStore store;
    private final LogbookStore weeks;
    private final Placements placements;
    private final History history;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    HoursLedger(
            LedgerStore store,
            LogbookStore weeks,
            Placements placements,
            History history,
            Live live,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.store = store;
        this.weeks = weeks;
        this.placements = placements;
        this.history = history;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** Enters the days that are not in the ledger yet. */
    void enter(Actor actor, PlacementId id, List<Entry> entries) {
        store.lock(id);
        for (Entry entry : entries) {
            add(actor, id, entry.day(), entry.minutes(), null);
        }
        events.publishEvent(new HoursEntered(id));
    }

    private void add(Actor actor, PlacementId id, LocalDate day, int minutes, @Nullable String reason) {
        LedgerLine before = store.last(id).orElse(null);
        // kept to the millisecond, as the digest takes it, so that what is read back has the same digest
        Instant at = time.instant().truncatedTo(ChronoUnit.MILLIS);
        int number = before == null ? 1 : before.number() + 1;
        LedgerLine line = new LedgerLine(number, day, minutes, reason, actor.person(), actor.name(), at, "");
        String digest = digest(id, before == null ? "" : before.sha256(), line);
        store.add(id, new LedgerLine(number, day, minutes, reason, line.byPerson(), line.byName(), line.at(), digest));
    }

    /** The lines about the days of a week, oldest first. */
    @Transactional(readOnly = true)
    public List<LedgerLine> ofWeek(Actor actor, PlacementId id, LocalDate week) {
        placements.view(actor, id);
        return store.ofWeek(id, week);
    }

    /** Lines in the order in which they were written, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<LedgerLine> lines(Actor actor, PlacementId id, @Nullable String after, int size) {
        placements.view(actor, id);
        int key = after == null ? 0 : Integer.parseInt(after);
        return Slice.cut(store.lines(id, key, size + 1), size, it -> String.valueOf(it.number()));
    }

    /** Recomputes the whole chain. */
    @Transactional(readOnly = true)
    public LedgerCheck check(Actor actor, PlacementId id) {
        placements.view(actor, id);
        String before = "";
        int number = 0;
        int minutes = 0;
        List<LedgerLine> lines = store.lines(id, 0, BATCH);
        while (!lines.isEmpty()) {
            for (LedgerLine line : lines) {
                number++;
                if (line.number() != number || !line.sha256().equals(digest(id, before, line))) {
                    return new LedgerCheck(number, minutes, before, number);
                }
                before = line.sha256();
                minutes += line.minutes();
            }
            lines = store.lines(id, number, BATCH);
        }
        return new LedgerCheck(number, minutes, before, null);
    }

    /** Whether the actor may correct the approved days of this week, and why not. */
    public Decision mayCorrect(Actor actor, Placement placement, Timesheet week) {
        return LogbookAccess.may(actor, TimesheetState.Event.CORRECT, placement.state(), week.state());
    }

    /**
     * Corrects an approved day. The difference becomes a new line; what was approved stays readable.
     *
     * @param minutes what the day should count, not negative
     * @param seen number of the day's last line that the actor saw
     */
    public Correction correct(Actor actor, PlacementId id, LocalDate day, int minutes, String reason, int seen) {
        LocalDate monday = Logbook.monday(day);
        Placement placement = placements.view(actor, id);
        Timesheet week =
                weeks.week(id, monday).orElseThrow(() -> new Forbidden(new Decision.Denied("logbook.denied.empty")));
        if (mayCorrect(actor, placement, week) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        store.lock(id);
        List<LedgerLine> approved = store.ofWeek(id, monday).stream()
                .filter(it -> it.day().equals(day))
                .toList();
        if (approved.isEmpty()) {
            throw new Forbidden(new Decision.Denied("logbook.denied.not-approved"));
        }
        int counted = approved.stream().mapToInt(LedgerLine::minutes).sum();
        LedgerLine last = approved.getLast();
        if (last.number() != seen) {
            String why = last.reason() == null ? "" : last.reason();
            return new Correction.Overtaken(
                    counted, why, new Stamp(last.number(), last.byPerson(), last.byName(), last.at()));
        }
        if (counted == minutes) {
            return new Correction.Unneeded();
        }
        add(actor, id, day, minutes - counted, reason);
        history.note(
                actor,
                "logbook.history.correct",
                week.id(),
                id.value(),
                Map.of("day", day.toString(), "reason", reason));
        live.changed(id.value());
        events.publishEvent(new HoursEntered(id));
        return new Correction.Made();
    }

    static String digest(PlacementId id, String before, LedgerLine line) {
        String text = String.join(
                "\n",
                before,
                id.value().toString(),
                line.day().toString(),
                String.valueOf(line.minutes()),
                line.byPerson().value().toString(),
                String.valueOf(line.at().toEpochMilli()));
        String whole = line.reason() == null ? text : text + "\n" + line.reason();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
