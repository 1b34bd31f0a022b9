package org.guildhall.insight.web;

import java.util.Arrays;
import org.guildhall.asks.Asks;
import org.guildhall.insight.Insight;
import org.guildhall.insight.Reason;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's first page: what awaits them, and for those who answer for many, what is off track and why. */
@Controller
class HomeController {

    private static final int ASKS = 8;
    private static final int PAGE = 25;

    private final Asks asks;
    private final Placements placements;
    private final Insight insight;

    HomeController(Asks asks, Placements placements, Insight insight) {
        this.asks = asks;
        this.placements = placements;
        this.insight = insight;
    }

    @GetMapping("/home")
    Object home(
            Actor actor,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        return Insight.hasOverview(actor) ? overview(actor, reason(reason), after) : person(actor);
    }

    private OverviewPage overview(Actor actor, @Nullable Reason shown, @Nullable String after) {
        Slice<OffTrackLine> lines = insight.offTrack(actor, shown, Say.today(), after, PAGE)
                .map(it -> OffTrackLine.of(it, shown, Say.today()));
        return new OverviewPage(
                insight.overview(actor, Say.today()),
                shown,
                lines,
                after != null,
                asks.inbox(actor, null, ASKS).rows(),
                actor.is(Role.EMPLOYER_LEAD));
    }

    private HomePage person(Actor actor) {
        Shell shell = Shell.current();
        return new HomePage(
                actor.name(),
                shell.hatLabel(),
                shell.hats().stream().filter(hat -> !hat.current()).toList(),
                asks.inbox(actor, null, ASKS).rows(),
                placements.list(actor, null, "", null, 5).rows());
    }

    /** A reason as addresses have it; what is none is no filter. */
    static @Nullable Reason reason(@Nullable String word) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
