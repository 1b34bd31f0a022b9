package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.guildhall.people.Assistance;
import org.guildhall.people.AssistanceId;
import org.guildhall.people.Assistances;
import org.guildhall.people.Person;
import org.guildhall.people.Sessions;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator acts for somebody, and that person sees it. */
@Controller
class AssistanceController {

    private static final int PAGE = 25;
    private static final int LONGEST = 500;

    private final Assistances assistances;
    private final InstantSource time;

    AssistanceController(Assistances assistances, InstantSource time) {
        this.assistances = assistances;
        this.time = time;
    }

    @GetMapping("/assistance/new")
    AssistPage form(Actor actor, @RequestParam PersonId person) {
        return new AssistPage(assistances.candidate(actor, person), "", "30", Problems.none());
    }

    @PostMapping("/assistance")
    Object begin(
            Actor actor,
            HttpSession session,
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String minutes) {
        Person candidate = assistances.candidate(actor, person);
        Integer length = AssistPage.LENGTHS.stream()
                .filter(it -> String.valueOf(it).equals(minutes))
                .findFirst()
                .orElse(null);
        Problems problems = Problems.none()
                .when(
                        reason.isBlank() || reason.length() > LONGEST,
                        "reason",
                        Say.text("people.assist.reason-missing", candidate.name()))
                .when(length == null, "minutes", Say.text("people.assist.length-missing"));
        if (length == null || !problems.isEmpty()) {
            return Page.invalid(new AssistPage(candidate, reason, minutes, problems));
        }
        AssistanceId id = assistances.begin(actor, person, reason.strip(), Duration.ofMinutes(length));
        Sessions.assist(session, id);
        return Redirect.to("/home", Notice.of("people.assist.begun", candidate.name()));
    }

    /** Acts as oneself again. */
    @PostMapping("/assistance/end")
    Redirect end(Actor actor, HttpServletRequest request) {
        if (!(actor.door() instanceof Door.Assistance assistance)) {
            return Redirect.to("/home");
        }
        assistances.leave(assistance);
        Sessions.assistNoMore(request.getSession());
        return Redirect.to("/people/" + actor.person().value(), Notice.of("people.assist.ended", actor.name()));
    }

    @GetMapping("/account/assistance")
    AssistancesPage list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        return new AssistancesPage(assistances.of(actor, after == null ? null : after.toString(), PAGE), after != null);
    }

    @GetMapping("/account/assistance/{id}")
    AssistancePage view(Actor actor, @PathVariable AssistanceId id) {
        Assistance assistance = assistances.view(actor, id);
        boolean forReader = actor.person().equals(assistance.person());
        return new AssistancePage(
                assistance, forReader, assistance.goesOn(time.instant()), assistances.done(actor, id));
    }

    /** Ended by the person: they no longer want it. */
    @PostMapping("/account/assistance/{id}/end")
    Redirect stop(Actor actor, @PathVariable AssistanceId id) {
        String by = assistances.view(actor, id).administratorName();
        assistances.end(actor, id);
        return Redirect.to("/account/assistance/" + id.value(), Notice.of("people.assist.stopped", by));
    }
}
