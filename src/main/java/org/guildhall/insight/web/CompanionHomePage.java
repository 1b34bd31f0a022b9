package org.guildhall.insight.web;

import java.util.Comparator;
import java.util.List;
import org.guildhall.insight.Accompanied;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.web.Visitors;
import org.guildhall.platform.words.Say;

/**
 * Somebody who accompanies learners: what to do now, how far each is, what is coming.
 *
 * @param hours whether the role sees hours and what is off track; a mentor and a guardian do not
 */
public record CompanionHomePage(
        String name,
        Role role,
        String hat,
        List<Todo> todos,
        Slice<Accompanied> learners,
        boolean started,
        boolean hours,
        List<Visitors.HatChoice> others)
        implements Page {

    public String title() {
        if (learners.rows().size() == 1 && !started) {
            Accompanied one = learners.rows().getFirst();
            return Say.text("insight.home.one", one.learnerName(), one.employerName());
        }
        return learners.rows().isEmpty() ? Say.text("people.home.title", name) : Say.text("insight.home.learners");
    }

    /** Last days to come, the nearest first. */
    public List<Accompanied> coming() {
        return learners.rows().stream()
                .filter(it -> !it.endsOn().isBefore(Say.today()) && it.state() == PlacementState.ACTIVE)
                .sorted(Comparator.comparing(Accompanied::endsOn))
                .limit(4)
                .toList();
    }
}
