package org.guildhall.assessment.web;

import java.util.List;
import java.util.Set;
import org.guildhall.assessment.Assessment;
import org.guildhall.assessment.Assessments;
import org.guildhall.assessment.Talk;
import org.guildhall.assessment.Talks;
import org.guildhall.placements.PartyAct;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ObjectiveId;
import org.guildhall.programmes.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a talk where views lie apart, and notes what came of it. */
@Controller
class TalkController {

    private static final Set<Role> JUDGE = Set.of(Role.LEARNER, Role.SUPERVISOR, Role.ACADEMIC_TUTOR);

    private final Talks talks;
    private final Assessments assessments;
    private final Placements placements;
    private final Programmes programmes;
    private final List<PartyAct> acts;

    TalkController(
            Talks talks, Assessments assessments, Placements placements, Programmes programmes, List<PartyAct> acts) {
        this.acts = List.copyOf(acts);
        this.talks = talks;
        this.assessments = assessments;
        this.placements = placements;
        this.programmes = programmes;
    }

    @PostMapping("/placements/{id}/assessment/talks")
    Redirect ask(Actor actor, @PathVariable PlacementId id) {
        Assessment assessment = assessments.view(actor, id);
        List<ObjectiveId> apart = objectives(actor, id).stream()
                .map(Objective::id)
                .filter(assessment::isApart)
                .toList();
        talks.ask(actor, id, assessment, apart);
        return Redirect.to("/placements/" + id.value() + "/assessment", Notice.of("assessment.talk.asked-now"));
    }

    private List<Objective> objectives(Actor actor, PlacementId id) {
        return programmes
                .version(actor, placements.view(actor, id).programmeVersion())
                .objectives();
    }

    @GetMapping("/placements/{id}/assessment/talk")
    TalkPage talk(Actor actor, @PathVariable PlacementId id) {
        return page(actor, id, "", Problems.none());
    }

    private TalkPage page(Actor actor, PlacementId id, String outcome, Problems problems) {
        Placement placement = placements.view(actor, id);
        List<Talk> asked = talks.of(actor, id);
        List<Objective> about = objectives(actor, id).stream()
                .filter(it -> asked.stream().anyMatch(talk -> talk.objective().equals(it.id())))
                .toList();
        return new TalkPage(
                placement,
                about,
                asked,
                writes(actor, placement),
                talks.mayNote(actor, id).isAllowed(),
                outcome,
                problems);
    }

    /** The learner, who supervises and who tutors: those whose views may lie apart. */
    private List<PartyAct.Link> writes(Actor actor, Placement placement) {
        return placements.parties(actor, placement.id()).stream()
                .filter(it -> JUDGE.contains(it.role()))
                .flatMap(it -> acts.stream().flatMap(act -> act.of(actor, placement, it).stream()))
                .toList();
    }

    @PostMapping("/placements/{id}/assessment/talk")
    Object held(Actor actor, @PathVariable PlacementId id, @RequestParam(defaultValue = "") String outcome) {
        if (outcome.isBlank() || outcome.length() > 2000) {
            Problems problems = Problems.of("outcome", Say.text("assessment.talk.outcome-missing"));
            return Page.invalid(page(actor, id, outcome, problems));
        }
        talks.held(actor, id, outcome.strip());
        return Redirect.to("/placements/" + id.value() + "/assessment/talk", Notice.of("assessment.talk.noted"));
    }
}
