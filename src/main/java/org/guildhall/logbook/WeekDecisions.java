package org.guildhall.logbook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.asks.Ask;
import org.guildhall.logbook.TimesheetState.Event;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.edit.DoneBefore;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.guildhall.platform.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weeks put forward and decided on. Whoever decides names the revision of the week that they saw: where the week came
 * back and was put forward again meanwhile, nothing is decided. Where somebody else has decided, {@link DoneBefore} says
 * who.
 */
@Service
@Transactional
public class WeekDecisions {

    private final LogbookStore store;
    private final LedgerStore approvals;
    private final HoursLedger ledger;
    private final Placements placements;
    private final WeekAsks asks;
    private final History history;
    private final Live live;
    private final ObjectProvider<Remarks> remarks;
    private final InstantSource time;

    WeekDecisions(
            LogbookStore store,
            LedgerStore approvals,
            HoursLedger ledger,
            Placements placements,
            WeekAsks asks,
            History history,
            Live live,
            ObjectProvider<Remarks> remarks,
            InstantSource time) {
        this.store = store;
        this.approvals = approvals;
        this.ledger = ledger;
        this.placements = placements;
        this.asks = asks;
        this.history = history;
        this.live = live;
        this.remarks = remarks;
        this.time = time;
    }

    /** What the actor may do with a week now. */
    public List<Event> open(Actor actor, Placement placement, Timesheet week) {
        return TimesheetState.LIFE_CYCLE.open(actor.role(), week.state()).stream()
                .filter(it -> LogbookAccess.may(actor, it, placement.state(), week.state())
                        .isAllowed())
                .toList();
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

    /** Puts a week forward: its supervisors are asked to approve it. */
    public void submit(Actor actor, PlacementId id, LocalDate week) {
        Timesheet timesheet = allowed(actor, id, week, Event.SUBMIT);
        move(actor, id, timesheet, Event.SUBMIT, null);
        asks.submitted(actor, id, timesheet);
    }

    /** Approves a week as it stands now: its hours go into the ledger and count. */
    public void approve(Actor actor, PlacementId id, LocalDate week) {
        approve(actor, id, week, allowed(actor, id, week, Event.APPROVE).revision(), "");
    }

    /**
     * Approves a week and says a word to the learner with it.
     *
     * @param seen revision of the week that the actor saw
     * @param word at most {@link Remarks#LONGEST} letters; blank where there is nothing to say
     */
    public Edit<Timesheet> approve(Actor actor, PlacementId id, LocalDate week, int seen, String word) {
        return decide(actor, id, week, Event.APPROVE, seen, null, timesheet -> {
            enter(actor, id, week, Set.of());
            asks.approved(actor, timesheet);
            if (!word.isBlank()) {
                Placement placement = placements.view(actor, id);
                remarks.forEach(it -> it.say(actor, placement, week, word.strip()));
            }
        });
    }

    /** Approves a week but for the days that are returned with a comment; the learner changes these and asks again. */
    public Edit<Timesheet> approvePart(
            Actor actor, PlacementId id, LocalDate week, int seen, Set<LocalDate> returned, String comment) {
        return decide(actor, id, week, Event.APPROVE_PART, seen, comment, timesheet -> {
            enter(actor, id, week, returned);
            asks.returned(actor, id, timesheet);
        });
    }

    /** Returns a week with a comment: the learner changes it and puts it forward again. */
    public Edit<Timesheet> giveBack(Actor actor, PlacementId id, LocalDate week, int seen, String comment) {
        return decide(actor, id, week, Event.RETURN, seen, comment, timesheet -> asks.returned(actor, id, timesheet));
    }

    private interface Then {
        void with(Timesheet timesheet);
    }

    private Edit<Timesheet> decide(
            Actor actor, PlacementId id, LocalDate week, Event event, int seen, @Nullable String comment, Then then) {
        Timesheet timesheet = allowed(actor, id, week, event);
        if (timesheet.revision() != seen) {
            Placement placement = placements.view(actor, id);
            Stamp by = new Stamp(
                    timesheet.revision(), placement.learner(), placement.learnerName(), timesheet.submittedAt());
            return Edit.overtaken(timesheet, by);
        }
        move(actor, id, timesheet, event, comment);
        then.with(timesheet);
        return Edit.saved();
    }

    private void enter(Actor actor, PlacementId id, LocalDate week, Set<LocalDate> returned) {
        Set<LocalDate> already =
                approvals.ofWeek(id, week).stream().map(LedgerLine::day).collect(Collectors.toSet());
        ledger.enter(
                actor,
                id,
                store.entries(id, week).stream()
                        .filter(it -> !already.contains(it.day()) && !returned.contains(it.day()))
                        .toList());
    }

    private Timesheet allowed(Actor actor, PlacementId id, LocalDate week, Event event) {
        Placement placement = placements.view(actor, id);
        Timesheet timesheet =
                store.week(id, week).orElseThrow(() -> new Forbidden(new Decision.Denied("logbook.denied.empty")));
        if (LogbookAccess.may(actor, event, placement.state(), timesheet.state()) instanceof Decision.Denied denied) {
            throw TimesheetState.LIFE_CYCLE.isActOf(actor.role(), event)
                    ? history.refusal(denied, timesheet.id())
                    : new Forbidden(denied);
        }
        return timesheet;
    }

    private void move(Actor actor, PlacementId id, Timesheet week, Event event, @Nullable String comment) {
        boolean decided = event != Event.SUBMIT;
        boolean moved = store.move(
                id,
                week,
                TimesheetState.LIFE_CYCLE.next(week.state(), event).orElseThrow(),
                decided ? null : time.instant(),
                decided ? time.instant() : null,
                decided ? actor.name() : null,
                comment);
        if (!moved) {
            throw history.refusal(new Decision.Denied("logbook.denied.decide"), week.id());
        }
        Map<String, String> details = comment == null
                ? Map.of("week", week.week().toString())
                : Map.of("week", week.week().toString(), "reason", comment);
        String act = "logbook.history." + event.name().toLowerCase(Locale.ROOT);
        history.note(actor, act, week.id(), id.value(), details);
        live.changed(id.value());
    }
}
