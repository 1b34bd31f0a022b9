package org.guildhall.insight.web;

import java.util.Arrays;
import java.util.List;
import org.guildhall.asks.AskLists;
import org.guildhall.insight.Insight;
import org.guildhall.insight.Reason;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Redirect;
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

    private final AskLists asks;
    private final Insight insight;
    private final Homes homes;

    HomeController(AskLists asks, Insight insight, Homes homes) {
        this.asks = asks;
        this.insight = insight;
        this.homes = homes;
    }

    @GetMapping("/home")
    Object home(
            Actor actor,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        return switch (actor.role()) {
            case COORDINATOR, ADMINISTRATOR, EMPLOYER_LEAD -> overview(actor, reason(reason), after);
            case CURRICULUM_LEAD -> homes.curriculum(actor);
            case LEARNER, PROFESSIONAL -> homes.learner(actor);
            case SUPERVISOR, MENTOR, CLIENT, GUARDIAN, ACADEMIC_TUTOR, ASSESSOR, NOBODY, SYSTEM ->
                homes.companion(actor, after);
        };
    }

    private OverviewPage overview(Actor actor, @Nullable Reason shown, @Nullable String after) {
        boolean host = actor.is(Role.EMPLOYER_LEAD);
        Slice<OffTrackLine> lines = insight.offTrack(actor, shown, Say.today(), after, PAGE)
                .map(it -> OffTrackLine.of(it, shown, Say.today(), actor.person(), !actor.is(Role.ADMINISTRATOR)));
        return new OverviewPage(
                insight.overview(actor, Say.today()),
                shown,
                lines,
                after != null,
                homes.todos(actor),
                host
                        ? asks.ofMyOrganisation(
                                        actor, AskLists.Which.OPEN, Say.today(), AskLists.order(null), null, ASKS)
                                .rows()
                        : List.of(),
                host);
    }

    /** A reason as addresses have it; what is none is no filter. */
    static @Nullable Reason reason(@Nullable String word) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
