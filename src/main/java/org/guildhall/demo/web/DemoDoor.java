package org.guildhall.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.demo.DoorCard;
import org.guildhall.demo.Doors;
import org.guildhall.insight.Insight;
import org.guildhall.people.Sessions;
import org.guildhall.people.SignIn;
import org.guildhall.people.Way;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The door that exists in the demonstration alone: come in as anyone by one GET. */
@Controller
@ConditionalOnProperty("guildhall.demo")
class DemoDoor {

    private static final Actor SHOWMAN = Actor.system("demo");
    private static final int SIZE = 24;
    private static final int EVERYBODY = 10_000;

    private final Doors doors;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Insight insight;
    private final InstantSource time;

    DemoDoor(Doors doors, SignIn signIn, Sessions sessions, Insight insight, InstantSource time) {
        this.doors = doors;
        this.signIn = signIn;
        this.sessions = sessions;
        this.insight = insight;
        this.time = time;
    }

    @GetMapping("/demo/people")
    Page people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String after) {
        CastPage.Choice choice = new CastPage.Choice(q, role, after);
        return Acting.as(SHOWMAN, () -> {
            List<CastPage.Card> cast = choice.isOpen()
                    ? doors.cast().stream()
                            .map(it -> card(it.card(), it.part()))
                            .toList()
                    : List.of();
            var everybody = doors.list(q, role, after, SIZE);
            List<CastPage.Card> cards =
                    everybody.rows().stream().map(it -> card(it, null)).toList();
            return new CastPage(cast, cards, everybody.next(), choice);
        });
    }

    private CastPage.Card card(DoorCard card, @Nullable String part) {
        return new CastPage.Card(card, part, card.role() == Role.COORDINATOR ? offTrack(card) : 0);
    }

    private int offTrack(DoorCard card) {
        Actor actor =
                new Actor(card.person(), card.name(), card.role(), card.organisation(), new Door.Session(), Set.of());
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        return Acting.as(
                actor, () -> Math.toIntExact(insight.overview(actor, today).offTrack()));
    }

    @GetMapping(path = "/demo/people.json", produces = "application/json")
    @ResponseBody
    List<Listed> list() {
        return Acting.as(SHOWMAN, () -> doors.list("", null, null, EVERYBODY)).rows().stream()
                .map(Listed::of)
                .toList();
    }

    /** Comes in as a person, in one of their roles where it is named. */
    @GetMapping("/demo/sign-in/{person}")
    Redirect enter(
            @PathVariable PersonId person,
            @RequestParam(name = "as", required = false) @Nullable UUID membership,
            HttpServletRequest request) {
        SignIn.Known known = signIn.known(person).orElseThrow(NotFound::new);
        boolean theirs = membership == null
                || known.memberships().stream().anyMatch(it -> it.id().value().equals(membership));
        if (!theirs) {
            throw new NotFound();
        }
        sessions.enter(request, person, Way.DEMO);
        if (membership != null) {
            request.getSession().setAttribute(Sessions.HAT, membership.toString());
        }
        return Redirect.to("/home");
    }

    /** One line of the list for scripts and crawlers. */
    record Listed(String name, String role, String organisation, String language, String firstPage, String signIn) {

        static Listed of(DoorCard card) {
            return new Listed(
                    card.name(),
                    card.role().name(),
                    card.organisationName(),
                    card.language(),
                    Shell.to("/home"),
                    Shell.to(CastPage.signIn(card)));
        }
    }
}
