package org.guildhall.platform.work;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows long work to whoever started it, and stops it. */
@Controller
class WorkController {

    private final LongWork work;
    private final WorkRunner runner;

    WorkController(LongWork work, WorkRunner runner) {
        this.work = work;
        this.runner = runner;
    }

    @GetMapping("/work/{id}")
    WorkPage one(Actor actor, @PathVariable WorkId id) {
        Work shown = work.view(actor, id);
        return new WorkPage(shown, runner.ifStopped(shown.kind()));
    }

    @PostMapping("/work/{id}/stops")
    Redirect stop(Actor actor, @PathVariable WorkId id) {
        boolean stopping = work.stop(actor, id);
        return Redirect.to(id.path(), Notice.of(stopping ? "platform.work.stopping" : "platform.work.over"));
    }
}
