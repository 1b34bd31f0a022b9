package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.people.Assistance;
import org.guildhall.people.AssistanceId;
import org.guildhall.people.Assistances;
import org.guildhall.people.Membership;
import org.guildhall.people.Participation;
import org.guildhall.people.Person;
import org.guildhall.people.Sessions;
import org.guildhall.people.SignIn;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.ChosenLanguage;
import org.guildhall.platform.web.Visitors;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** Knows people by their session: who signed in, and which of their roles they act in. */
@Component
class SessionVisitors implements Visitors {

    private final SignIn signIn;
    private final Assistances assistances;
    private final List<Participation> participations;
    private final InstantSource time;

    SessionVisitors(SignIn signIn, Assistances assistances, List<Participation> participations, InstantSource time) {
        this.signIn = signIn;
        this.assistances = assistances;
        this.participations = List.copyOf(participations);
        this.time = time;
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        return person(request)
                .flatMap(person -> known(request, person))
                .filter(known -> !known.known().memberships().isEmpty())
                .map(known -> signedIn(request, known))
                .orElseGet(() -> new Visitor(Actor.nobody(), strangersReading(request), List.of(), ""));
    }

    /**
     * Whom the request acts for, and by which door.
     *
     * @param reader who reads it: the administrator where they act for somebody
     */
    private record Entered(Person reader, SignIn.Known known, Door door) {}

    private Optional<Entered> known(HttpServletRequest request, PersonId person) {
        Optional<SignIn.Known> oneself = signIn.known(person);
        HttpSession session = request.getSession();
        if (!(session.getAttribute(Sessions.ASSISTANCE) instanceof String id)) {
            return oneself.map(it -> new Entered(it.person(), it, new Door.Session()));
        }
        Optional<Entered> assisted = assistances
                .standing(new AssistanceId(UUID.fromString(id)), person)
                .flatMap(assistance -> oneself.flatMap(
                        it -> signIn.known(assistance.person()).map(other -> entered(it, other, assistance))));
        if (assisted.isPresent() || request.getMethod().equals("POST")) {
            // what was written as somebody is never done as oneself only because the time is over
            return assisted;
        }
        Sessions.assistNoMore(session);
        return oneself.map(it -> new Entered(it.person(), it, new Door.Session()));
    }

    private static Entered entered(SignIn.Known oneself, SignIn.Known other, Assistance assistance) {
        List<Membership> there = other.memberships().stream()
                .filter(it -> it.organisation().equals(assistance.institution()))
                .toList();
        Door door = new Door.Assistance(
                assistance.id().value(),
                assistance.administrator(),
                assistance.administratorName(),
                assistance.until());
        return new Entered(oneself.person(), new SignIn.Known(other.person(), there), door);
    }

    private static Optional<PersonId> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Sessions.PERSON) instanceof String id
                ? Optional.of(new PersonId(UUID.fromString(id)))
                : Optional.empty();
    }

    private Visitor signedIn(HttpServletRequest request, Entered entered) {
        SignIn.Known known = entered.known();
        Membership hat = hat(request, known.memberships());
        Locale locale =
                ChosenLanguage.of(request).orElse(Locale.of(entered.reader().language()));
        Reading reading = new Reading(locale, ZoneId.of(entered.reader().zone()), time);
        Actor actor = new Actor(
                known.person().id(),
                known.person().name(),
                hat.role(),
                hat.organisation(),
                entered.door(),
                participations.stream()
                        .flatMap(it -> it.of(known.person().id(), hat.role(), hat.organisation()).stream())
                        .collect(Collectors.toSet()));
        return reading.read(() -> new Visitor(actor, reading, choices(known, hat), label(hat)));
    }

    private static Membership hat(HttpServletRequest request, List<Membership> memberships) {
        Object chosen = request.getSession().getAttribute(Sessions.HAT);
        return memberships.stream()
                .filter(membership -> membership.id().value().toString().equals(chosen))
                .findFirst()
                .orElse(memberships.getFirst());
    }

    private static List<HatChoice> choices(SignIn.Known known, Membership current) {
        return known.memberships().stream()
                .map(hat -> new HatChoice(hat.id().value().toString(), label(hat), hat.equals(current)))
                .toList();
    }

    private static String label(Membership hat) {
        String role = Say.text("people.role." + hat.role().name().toLowerCase(Locale.ROOT));
        return Say.text("people.hat", role, hat.organisationName());
    }

    private Reading strangersReading(HttpServletRequest request) {
        Locale locale = ChosenLanguage.of(request)
                .orElseGet(() -> Reading.nearest(request.getLocale().toLanguageTag()));
        return new Reading(locale, ZoneId.of("UTC"), time);
    }
}
