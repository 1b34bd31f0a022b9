package org.guildhall.feedback.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.Said;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementPart;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Parts;
import org.springframework.stereotype.Component;

/** “What people said” on a placement's first page: the newest, and the way to all of it. */
public record NewestRemarks(Placement placement, List<Said> said, boolean reacts) implements Page {

    private static final int NEWEST = 2;

    /** Puts it there, where the reader hears any. */
    @Component
    static class OnPlacement implements PlacementPart {

        private final Feedback feedback;
        private final Parts parts;

        OnPlacement(Feedback feedback, Parts parts) {
            this.feedback = feedback;
            this.parts = parts;
        }

        @Override
        public Optional<Content> of(Actor actor, Placement placement) {
            List<Said> said = feedback.latestFor(actor, placement.id(), NEWEST);
            boolean reacts = feedback.mayReact(actor, placement).isAllowed();
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.of(new NewestRemarks(placement, said, reacts)));
        }
    }
}
