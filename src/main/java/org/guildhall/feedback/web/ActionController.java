package org.guildhall.feedback.web;

import org.guildhall.feedback.ActionState;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.FeedbackAction;
import org.guildhall.feedback.FeedbackActionId;
import org.guildhall.feedback.FeedbackActions;
import org.guildhall.placements.PlacementId;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One action that came of feedback: done, or dropped. */
@Controller
class ActionController {

    private final FeedbackActions actions;
    private final Feedback feedback;
    private final Placements placements;

    ActionController(FeedbackActions actions, Feedback feedback, Placements placements) {
        this.actions = actions;
        this.feedback = feedback;
        this.placements = placements;
    }

    @GetMapping("/placements/{id}/feedback/actions/{action}")
    ActionPage one(Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackActionId action) {
        FeedbackAction found = actions.view(actor, id, action);
        return new ActionPage(
                placements.view(actor, id),
                found,
                feedback.view(actor, id, found.feedback()),
                actions.may(actor, found, ActionState.Event.DO).isAllowed());
    }

    @PostMapping("/placements/{id}/feedback/actions/{action}/completion")
    Redirect complete(Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackActionId action) {
        return end(actor, id, action, ActionState.Event.DO, "feedback.action-done");
    }

    @PostMapping("/placements/{id}/feedback/actions/{action}/dropping")
    Redirect drop(Actor actor, @PathVariable PlacementId id, @PathVariable FeedbackActionId action) {
        return end(actor, id, action, ActionState.Event.DROP, "feedback.action-dropped");
    }

    private Redirect end(Actor actor, PlacementId id, FeedbackActionId action, ActionState.Event event, String notice) {
        actions.end(actor, id, action, event);
        return Redirect.to("/placements/" + id.value() + "/feedback/actions/" + action.value(), Notice.of(notice));
    }
}
