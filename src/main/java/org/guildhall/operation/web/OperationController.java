package org.guildhall.operation.web;

import java.util.UUID;
import org.guildhall.operation.Operation;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.work.WorkId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How this Guildhall runs, and the act that mends what does not go by itself. */
@Controller
class OperationController {

    private static final int PAGE = 25;

    private final Operation operation;

    OperationController(Operation operation) {
        this.operation = operation;
    }

    @GetMapping("/operation")
    OperationPage standing(Actor actor) {
        return new OperationPage(operation.standing(actor));
    }

    @GetMapping("/operation/letters")
    HeldLettersPage letters(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return new HeldLettersPage(operation.letters(actor, after, PAGE), operation.troubles(actor), after != null);
    }

    @PostMapping("/operation/letters/{id}/tries")
    Redirect sendAgain(Actor actor, @PathVariable UUID id) {
        boolean again = operation.sendAgain(actor, id);
        return Redirect.to(
                "/operation/letters", Notice.of(again ? "operation.letters.again-done" : "operation.letters.gone"));
    }

    @PostMapping("/operation/letters/tries")
    Redirect sendAllAgain(Actor actor) {
        return Redirect.to(
                "/operation/letters", Notice.of("operation.letters.all-done", operation.sendAllAgain(actor)));
    }

    @GetMapping("/operation/events")
    UnheardEventsPage events(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return new UnheardEventsPage(operation.events(actor, after, PAGE), operation.troubles(actor), after != null);
    }

    @PostMapping("/operation/events/{id}/tries")
    Redirect tellAgain(Actor actor, @PathVariable UUID id) {
        operation.tellAgain(actor, id);
        return Redirect.to("/operation/events", Notice.of("operation.events.again-done"));
    }

    @PostMapping("/operation/events/tries")
    Redirect tellAllAgain(Actor actor) {
        operation.tellAllAgain(actor);
        return Redirect.to("/operation/events", Notice.of("operation.events.again-done"));
    }

    @GetMapping("/operation/jobs")
    JobsPage jobs(Actor actor) {
        return new JobsPage(operation.jobs(actor), operation.troubles(actor));
    }

    @PostMapping("/operation/jobs/{name}/runs")
    Redirect run(Actor actor, @PathVariable String name) {
        boolean runs = operation.runNow(actor, name);
        return Redirect.to(
                "/operation/jobs", Notice.of(runs ? "operation.jobs.run-done" : "operation.jobs.running-now"));
    }

    @GetMapping("/operation/work")
    StuckWorkPage work(Actor actor) {
        return new StuckWorkPage(operation.work(actor), operation.troubles(actor));
    }

    @PostMapping("/operation/work/{id}/tries")
    Redirect takeUpAgain(Actor actor, @PathVariable WorkId id) {
        boolean again = operation.takeUpAgain(actor, id);
        return Redirect.to(
                "/operation/work", Notice.of(again ? "operation.work.again-done" : "operation.work.running-now"));
    }

    @PostMapping("/operation/work/{id}/stops")
    Redirect stop(Actor actor, @PathVariable WorkId id) {
        boolean stopping = operation.stop(actor, id);
        return Redirect.to("/operation/work", Notice.of(stopping ? "operation.work.stop-done" : "operation.work.gone"));
    }
}
