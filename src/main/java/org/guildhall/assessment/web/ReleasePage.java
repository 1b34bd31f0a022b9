package org.guildhall.assessment.web;

import java.util.List;
import org.guildhall.assessment.Talk;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.programmes.Objective;

/** Asks once more before the views are shown to the learner. */
public record ReleasePage(Placement placement, List<Objective> apart, List<Talk> talks) implements Page {

    /** The objectives that were judged differently and not talked about. */
    public List<Objective> untalked() {
        return apart.stream()
                .filter(it -> talks.stream()
                        .noneMatch(talk -> talk.isHeld() && talk.objective().equals(it.id())))
                .toList();
    }
}
