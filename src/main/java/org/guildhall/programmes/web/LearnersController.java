package org.guildhall.programmes.web;

import java.time.LocalDate;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Cohort;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who learns in which cohort; new cohorts and single learners. */
@Controller
class LearnersController {

    private static final int PAGE = 50;

    private final Programmes programmes;
    private final Rosters rosters;
    private final Register register;

    LearnersController(Programmes programmes, Rosters rosters, Register register) {
        this.rosters = rosters;
        this.programmes = programmes;
        this.register = register;
    }

    @GetMapping("/learners")
    LearnersPage learners(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after) {
        Order order = Rosters.order(sort);
        return new LearnersPage(
                rosters.learners(actor, q.strip(), order, after, PAGE),
                q,
                q.isBlank() ? "/learners" : Look.with("/learners", "q", q),
                order,
                after != null,
                programmes.mayStart(actor));
    }

    @GetMapping("/learners/new")
    NewLearnerPage form(Actor actor) {
        return new NewLearnerPage(programmes.cohorts(actor), "", "", "", "", Problems.none());
    }

    @PostMapping("/learners")
    Object enrol(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String cohort) {
        Cohort into = programmes.cohorts(actor).stream()
                .filter(it -> it.id().value().toString().equals(cohort))
                .findFirst()
                .orElse(null);
        Problems problems = Problems.none()
                .when(name.isBlank(), "name", Say.text("programmes.learner.name-missing"))
                .when(!email.matches("[^@\\s]+@[^@\\s]+"), "email", Say.text("programmes.learner.email-wrong"))
                .when(into == null, "cohort", Say.text("programmes.learner.cohort-missing"));
        if (into == null || !problems.isEmpty()) {
            return Page.invalid(
                    new NewLearnerPage(programmes.cohorts(actor), name, email, reference, cohort, problems));
        }
        PersonId person = register.known(actor, name.strip(), email.strip(), Say.language());
        register.grant(actor, person, actor.organisation(), Role.LEARNER);
        programmes.enrol(actor, into, person, reference.isBlank() ? null : reference.strip(), null);
        return Redirect.to("/learners", Notice.of("programmes.learner.enrolled", name.strip()));
    }

    @GetMapping("/programmes/{id}/cohorts/new")
    NewCohortPage cohort(Actor actor, @PathVariable ProgrammeVersionId id) {
        return new NewCohortPage(programmes.version(actor, id), "", "", "", Problems.none());
    }

    @PostMapping("/programmes/{id}/cohorts")
    Object open(
            Actor actor,
            @PathVariable ProgrammeVersionId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate starts,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends) {
        Problems problems = Problems.none()
                .when(name.isBlank(), "name", Say.text("programmes.cohort.name-missing"))
                .when(starts == null, "starts", Say.text("programmes.date-missing"))
                .when(ends == null, "ends", Say.text("programmes.date-missing"))
                .when(
                        starts != null && ends != null && ends.isBefore(starts),
                        "ends",
                        Say.text("programmes.ends-before"));
        if (problems.isEmpty() && starts != null && ends != null) {
            if (programmes.open(actor, id, name.strip(), starts, ends).isPresent()) {
                return Redirect.to("/programmes/" + id.value(), Notice.of("programmes.cohort.opened"));
            }
            problems = problems.and("name", Say.text("programmes.cohort.name-taken"));
        }
        return Page.invalid(new NewCohortPage(
                programmes.version(actor, id),
                name,
                starts == null ? "" : starts.toString(),
                ends == null ? "" : ends.toString(),
                problems));
    }
}
