package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.guildhall.people.FirstRun;
import org.guildhall.people.FirstRun.Founding;
import org.guildhall.people.Sessions;
import org.guildhall.people.Way;
import org.guildhall.platform.time.Zones;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an empty Guildhall; once there is an institution it is gone. */
@Controller
class FirstRunController {

    private final FirstRun firstRun;
    private final Sessions sessions;

    FirstRunController(FirstRun firstRun, Sessions sessions) {
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    @GetMapping("/first-run")
    FirstRunPage form(@RequestParam(defaultValue = "") String token) {
        if (!firstRun.isOpen()) {
            throw new NotFound();
        }
        return new FirstRunPage(token, "", "", "", "", Problems.none());
    }

    @PostMapping("/first-run")
    Object found(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        ZoneId where = Zones.chosen(zone).orElse(null);
        Problems problems = Problems.none()
                .when(institution.isBlank(), "institution", Say.text("people.first-run.institution-missing"))
                .when(where == null, "zone", Say.text("people.first-run.zone-missing"))
                .when(name.isBlank(), "name", Say.text("people.staff.name-missing"))
                .when(!SignInController.isAddress(email), "email", Say.text("people.sign-in.email-wrong"));
        FirstRunPage typed = new FirstRunPage(token, institution, zone, name, email, problems);
        if (where == null || !problems.isEmpty()) {
            return Page.invalid(typed);
        }
        Founding founding = firstRun.found(
                token, new FirstRun.Founder(institution.strip(), where, name.strip(), email.strip(), Say.language()));
        return switch (founding) {
            case Founding.Founded founded -> enter(request, founded);
            case Founding.AlreadyFounded ignored -> Redirect.to("/sign-in", Notice.of("people.first-run.late"));
            case Founding.WrongToken ignored -> Page.invalid(typed.wrongToken());
        };
    }

    private Redirect enter(HttpServletRequest request, Founding.Founded founded) {
        sessions.enter(request, founded.person(), Way.FIRST_RUN);
        return Redirect.to("/home", Notice.of("people.first-run.done"));
    }
}
