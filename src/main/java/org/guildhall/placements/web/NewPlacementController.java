package org.guildhall.placements.web;

import java.util.List;
import java.util.Objects;
import org.guildhall.organisations.Organisation;
import org.guildhall.organisations.Organisations;
import org.guildhall.placements.NewPlacement;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.programmes.Enrolled;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a placement by hand, for a learner who found it without an application. */
@Controller
class NewPlacementController {

    private static final int EMPLOYERS = 12;

    private final Placements placements;
    private final Programmes programmes;
    private final Organisations organisations;

    NewPlacementController(Placements placements, Programmes programmes, Organisations organisations) {
        this.placements = placements;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    @GetMapping("/learners/{learner}/placements/new")
    NewPlacementPage form(Actor actor, @PathVariable PersonId learner, @RequestParam(defaultValue = "") String q) {
        Enrolled enrolled = enrolled(actor, learner);
        ProgrammeVersion version = programmes.version(actor, enrolled.version());
        NewPlacementForm empty = new NewPlacementForm(
                "", "", Placement.Mode.ON_SITE, version.startsOn(), version.endsOn(), version.requiredHours());
        return new NewPlacementPage(enrolled, q, employers(actor, q), empty, Problems.none());
    }

    private Enrolled enrolled(Actor actor, PersonId learner) {
        if (placements.mayMake(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return programmes.enrolmentsOf(actor, learner).stream()
                .filter(it -> it.institution().equals(actor.organisation()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Organisation> employers(Actor actor, String words) {
        return organisations
                .list(actor, Organisation.Kind.EMPLOYER, words.strip(), null, EMPLOYERS)
                .rows();
    }

    @PostMapping("/learners/{learner}/placements")
    Object make(
            Actor actor,
            @PathVariable PersonId learner,
            @RequestParam(defaultValue = "") String q,
            NewPlacementForm form) {
        Enrolled enrolled = enrolled(actor, learner);
        List<Organisation> found = employers(actor, q);
        Organisation employer = found.stream()
                .filter(it -> it.id().value().toString().equals(form.employer()))
                .findFirst()
                .orElse(null);
        Problems problems = form.problems(employer != null);
        if (employer == null || !problems.isEmpty()) {
            return Page.invalid(new NewPlacementPage(enrolled, q, found, form, problems));
        }
        PlacementId id = placements.make(actor, placement(enrolled, employer, form));
        return Redirect.to("/placements/" + id.value(), Notice.of("placements.new.made", enrolled.personName()));
    }

    private static NewPlacement placement(Enrolled enrolled, Organisation employer, NewPlacementForm form) {
        return new NewPlacement(
                enrolled.person(),
                enrolled.institution(),
                employer.id(),
                null,
                enrolled.version(),
                enrolled.cohort(),
                null,
                form.title().strip(),
                form.mode() == null ? Placement.Mode.ON_SITE : form.mode(),
                Objects.requireNonNull(form.starts()),
                Objects.requireNonNull(form.ends()),
                Objects.requireNonNull(form.hours()),
                employer.zone(),
                enrolled.tutor() == null
                        ? List.of()
                        : List.of(new Party(enrolled.tutor(), "", Role.ACADEMIC_TUTOR, enrolled.institution())));
    }
}
