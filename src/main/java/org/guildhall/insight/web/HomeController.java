package org.guildhall.insight.web;

import java.util.List;
import org.guildhall.asks.Asks;
import org.guildhall.insight.Insight;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's first page: what awaits them, and for those who answer for many, what is off track and why. */
@Controller
class HomeController {

    private static final int ASKS = 8;
    private static final int OFF_TRACK = 25;

    private final Asks asks;
    private final Placements placements;
    private final Insight insight;

    HomeController(Asks asks, Placements placements, Insight insight) {
        this.asks = asks;
        this.placements = placements;
        this.insight = insight;
    }

    @GetMapping("/home")
    Object home(Actor actor) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        boolean overview = actor.role().isStaff() || actor.is(Role.EMPLOYER_LEAD);
        Shell shell = Shell.current();
        return new HomePage(
                actor.name(),
                shell.hatLabel(),
                shell.hats().stream().filter(hat -> !hat.current()).toList(),
                asks.inbox(actor, null, ASKS).rows(),
                overview,
                overview ? insight.offTrack(actor, Say.today(), OFF_TRACK) : List.of(),
                overview ? placements.byState(actor) : List.of(),
                overview ? insight.approvedMinutes(actor) : 0,
                overview ? asks.figures(actor) : null,
                overview ? List.of() : placements.list(actor, null, "", null, 5).rows());
    }
}
