package org.guildhall.asks.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.asks.ReminderSchedule;
import org.guildhall.asks.ReminderSchedules;
import org.guildhall.asks.ReminderSchedules.Scope;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which days people are reminded, per programme and kind. */
@Controller
class SchedulesController {

    private static final String PATH = "/asks/schedules";
    private static final int MOST = 8;

    private final ReminderSchedules schedules;

    SchedulesController(ReminderSchedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping(PATH)
    SchedulesPage all(Actor actor, @RequestParam(required = false) @Nullable UUID programme) {
        return new SchedulesPage(
                schedules.of(actor, programme),
                schedules.programmes(actor),
                programme == null ? "" : programme.toString());
    }

    @GetMapping(PATH + "/one")
    SchedulePage one(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String kind) {
        return SchedulePage.of(schedules.one(actor, new Scope(programme, kind)));
    }

    @PostMapping(PATH + "/one")
    Object set(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String around,
            @RequestParam(defaultValue = "") String raised,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam int revision) {
        Scope scope = scope(programme, kind);
        Optional<List<Integer>> days = days(around, -60, 90);
        Optional<List<Integer>> after = days(raised, 1, 180);
        Optional<List<Integer>> next = days(pass, 1, 60).filter(it -> it.size() == 1);
        Problems problems = Problems.none()
                .when(days.isEmpty(), "around", Say.text("asks.schedule.around-wrong"))
                .when(after.isEmpty(), "raised", Say.text("asks.schedule.raised-wrong"))
                .when(next.isEmpty(), "pass", Say.text("asks.schedule.pass-wrong"));
        SchedulePage typed = new SchedulePage(schedules.one(actor, scope), around, raised, pass, revision, problems);
        if (!problems.isEmpty()) {
            return Page.invalid(typed);
        }
        ReminderSchedule schedule = new ReminderSchedule(
                days.orElseThrow(), after.orElseThrow(), next.orElseThrow().getFirst());
        return schedules.set(actor, scope, schedule, revision)
                ? Redirect.to(back(programme), Notice.of("asks.schedule.saved"))
                : Page.conflict(typed.beside(schedules.one(actor, scope)));
    }

    @PostMapping(PATH + "/one/removals")
    Redirect remove(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String kind) {
        schedules.remove(actor, scope(programme, kind));
        return Redirect.to(back(programme), Notice.of("asks.schedule.removed"));
    }

    private static Scope scope(@Nullable UUID programme, @Nullable String kind) {
        return new Scope(programme, kind == null || kind.isBlank() ? null : kind);
    }

    private static String back(@Nullable UUID programme) {
        return programme == null ? PATH : Look.with(PATH, "programme", programme.toString());
    }

    /** Whole numbers between commas or spaces, within bounds; empty where anything else was typed. */
    private static Optional<List<Integer>> days(String typed, int least, int most) {
        try {
            List<Integer> days = Arrays.stream(typed.strip().replace('−', '-').split("[,;،\\s]+"))
                    .map(Integer::parseInt)
                    .toList();
            boolean fits = days.size() <= MOST && days.stream().allMatch(it -> it >= least && it <= most);
            return fits ? Optional.of(days) : Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
