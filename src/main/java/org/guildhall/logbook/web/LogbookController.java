package org.guildhall.logbook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.Remarks;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.edit.Edit;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The weeks of a logbook and one day of it. */
@Controller
class LogbookController {

    private static final int PAGE = 25;

    private final Logbook logbook;
    private final Placements placements;
    private final Programmes programmes;
    private final List<Remarks> remarks;

    LogbookController(Logbook logbook, Placements placements, Programmes programmes, List<Remarks> remarks) {
        this.remarks = List.copyOf(remarks);
        this.logbook = logbook;
        this.placements = placements;
        this.programmes = programmes;
    }

    @GetMapping("/placements/{id}/logbook")
    LogbookPage logbook(
            Actor actor, @PathVariable PlacementId id, @RequestParam(required = false) @Nullable String after) {
        Placement placement = placements.view(actor, id);
        LocalDate today = Say.todayIn(placement.zoneId());
        Decision may = logbook.mayWrite(actor, placement, today);
        return new LogbookPage(
                placement,
                logbook.hours(actor, placement),
                logbook.weeks(actor, id, after, PAGE),
                may.isAllowed() ? today : null,
                actor.is(Role.LEARNER, Role.PROFESSIONAL) && may instanceof Decision.Denied denied
                        ? why(placement, today, denied)
                        : null,
                after != null);
    }

    private static String why(Placement placement, LocalDate today, Decision.Denied denied) {
        if (today.isAfter(placement.endsOn())) {
            return Say.text("logbook.over", Say.date(placement.endsOn()));
        }
        return today.isBefore(placement.startsOn())
                ? Say.text("logbook.not-begun", Say.dayWithDistance(placement.startsOn()))
                : Say.text(denied.why());
    }

    @GetMapping({"/placements/{id}/days/{day}", "/placements/{id}/weeks/{week}/days/{day}"})
    DayPage day(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        Entry entry = logbook.entries(actor, id, Logbook.monday(day)).stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElse(new Entry(day, 0, "", List.of()));
        String typed = entry.minutes() == 0 ? "" : TypedHours.of(entry.minutes());
        return page(actor, id, entry, "", typed, logbook.stamp(actor, id, day).revision(), null, Problems.none());
    }

    /** Hours that are among the usual ones are marked there; the field is for all others. */
    private DayPage page(
            Actor actor,
            PlacementId id,
            Entry entry,
            String chosen,
            String typed,
            int revision,
            @Nullable Conflict conflict,
            Problems problems) {
        Placement placement = placements.view(actor, id);
        List<Integer> usual = DayPage.usual(logbook.latest(actor, id, entry.day()));
        boolean listed = usual.contains(TypedHours.minutes(typed));
        String first = typed.isEmpty() && problems.isEmpty() ? TypedHours.of(usual.getFirst()) : "";
        LocalDate week = Logbook.monday(entry.day());
        List<LocalDate> written = entry.text().isEmpty() ? List.of() : List.of(entry.day());
        return new DayPage(
                placement,
                entry,
                remarks.stream()
                        .map(it -> it.beneath(actor, placement, week, written))
                        .toList(),
                usual,
                listed ? TypedHours.of(TypedHours.minutes(typed)) : chosen.isEmpty() ? first : chosen,
                listed ? "" : typed,
                programmes.version(actor, placement.programmeVersion()).objectives(),
                logbook.mayWrite(actor, placement, entry.day()),
                revision,
                conflict,
                problems);
    }

    @PostMapping({"/placements/{id}/days/{day}", "/placements/{id}/weeks/{week}/days/{day}"})
    Object write(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<ObjectiveId> objective,
            @RequestParam int revision) {
        int minutes = TypedHours.minutes(hours.isBlank() ? usual : hours);
        Problems problems = Problems.none()
                .when(minutes < 1 || minutes > 24 * 60, "hours", Say.text("logbook.hours-wrong"))
                .when(text.isBlank(), "text", Say.text("logbook.text-missing"))
                .when(text.length() > 5000, "text", Say.text("logbook.text-long"));
        Entry entry = new Entry(day, Math.max(0, minutes), text.strip(), objective);
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, entry, usual, hours, revision, null, problems));
        }
        return switch (logbook.write(actor, id, entry, revision)) {
            case Edit.Saved<Entry> ignored ->
                Redirect.to(
                        "/placements/" + id.value() + "/weeks/" + Logbook.monday(day),
                        Notice.of("logbook.saved", Say.day(day), Say.hours(minutes)));
            case Edit.Overtaken<Entry> it -> {
                Conflict conflict = Conflict.of(it.by())
                        .compare(Say.text("logbook.hours"), Say.hours(it.now().minutes()), Say.hours(minutes))
                        .compare(Say.text("logbook.text"), it.now().text(), text)
                        .compare(Say.text("logbook.objectives"), titles(actor, id, it.now()), titles(actor, id, entry));
                yield Page.conflict(
                        page(actor, id, entry, usual, hours, it.by().revision(), conflict, Problems.none()));
            }
        };
    }

    private String titles(Actor actor, PlacementId id, Entry entry) {
        Placement placement = placements.view(actor, id);
        return programmes.version(actor, placement.programmeVersion()).objectives().stream()
                .filter(it -> entry.objectives().contains(it.id()))
                .map(Objective::title)
                .collect(Collectors.joining(", "));
    }
}
