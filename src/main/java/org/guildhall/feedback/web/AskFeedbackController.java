package org.guildhall.feedback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.feedback.FeedbackRequests;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “How did I do?”: a learner asks for feedback on a day. */
@Controller
class AskFeedbackController {

    private static final int LONGEST_QUESTION = 500;

    private final FeedbackRequests requests;
    private final Placements placements;

    AskFeedbackController(FeedbackRequests requests, Placements placements) {
        this.requests = requests;
        this.placements = placements;
    }

    @GetMapping("/placements/{id}/days/{day}/feedback-requests/new")
    AskFeedbackPage form(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return page(actor, id, day, "", "", Problems.none());
    }

    private AskFeedbackPage page(
            Actor actor, PlacementId id, LocalDate day, String whom, String question, Problems problems) {
        Placement placement = placements.view(actor, id);
        if (requests.mayAsk(actor, placement) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        List<Party> people = requests.whom(actor, id);
        String chosen = whom.isEmpty() && !people.isEmpty()
                ? people.getFirst().person().value().toString()
                : whom;
        return new AskFeedbackPage(placement, day, people, chosen, question, problems);
    }

    @PostMapping("/placements/{id}/days/{day}/feedback-requests")
    Object ask(
            Actor actor,
            @PathVariable PlacementId id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String question) {
        Optional<Party> asked = requests.whom(actor, id).stream()
                .filter(it -> it.person().value().toString().equals(whom))
                .findFirst();
        Problems problems = Problems.none()
                .when(asked.isEmpty(), "whom", Say.text("feedback.whom-missing"))
                .when(
                        question.length() > LONGEST_QUESTION,
                        "question",
                        Say.text("feedback.too-long", LONGEST_QUESTION));
        if (!problems.isEmpty()) {
            return Page.invalid(page(actor, id, day, whom, question, problems));
        }
        Party party = asked.orElseThrow();
        requests.ask(actor, id, day, party.person(), question.strip());
        return Redirect.to(
                "/placements/" + id.value() + "/days/" + day, Notice.of("feedback.asked-notice", party.name()));
    }
}
