package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.guildhall.people.Passkey;
import org.guildhall.people.PasskeyId;
import org.guildhall.people.Passkeys;
import org.guildhall.people.Passkeys.Adding;
import org.guildhall.people.Person;
import org.guildhall.people.Sessions;
import org.guildhall.people.SignIn;
import org.guildhall.people.Way;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In by a passkey, and the reader's own passkeys. */
@Controller
class PasskeysController {

    private static final int LONGEST_NAME = 100;

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Sessions sessions;
    private final InstantSource time;

    PasskeysController(Passkeys passkeys, SignIn signIn, Sessions sessions, InstantSource time) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.time = time;
    }

    @PostMapping("/sign-in/passkey")
    Redirect enter(@RequestParam(defaultValue = "") String credential, HttpServletRequest request) {
        return Challenges.SIGN_IN
                .take(request.getSession(), time.instant())
                .flatMap(challenge -> passkeys.signIn(credential, challenge))
                .map(person -> enter(person, request))
                .orElseGet(() -> Redirect.to("/sign-in", Notice.of("people.passkey.refused")));
    }

    private Redirect enter(Person person, HttpServletRequest request) {
        sessions.enter(request, person.id(), Way.PASSKEY);
        return Redirect.to("/home");
    }

    @GetMapping("/account/passkeys/new")
    NewPasskeyPage form(Actor actor, HttpSession session) {
        return page(actor, session, "", Problems.none());
    }

    @PostMapping("/account/passkeys")
    Object add(
            Actor actor,
            HttpSession session,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential) {
        String challenge = Challenges.NEW_PASSKEY.take(session, time.instant()).orElse(null);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return refused(actor, session, name, "people.passkey.name-missing");
        }
        if (challenge == null) {
            return refused(actor, session, name, "people.passkey.too-late");
        }
        return switch (passkeys.add(actor, name.strip(), credential, challenge)) {
            case Adding.Added ignored -> Redirect.to("/account", Notice.of("people.passkey.added", name.strip()));
            case Adding.KnownBefore ignored -> refused(actor, session, name, "people.passkey.known");
            case Adding.NotAccepted ignored -> refused(actor, session, name, "people.passkey.not-accepted");
            case Adding.TooMany ignored -> refused(actor, session, name, "people.passkey.too-many");
        };
    }

    private Page.Answer refused(Actor actor, HttpSession session, String name, String why) {
        return Page.invalid(page(actor, session, name, Problems.of("name", Say.text(why))));
    }

    private NewPasskeyPage page(Actor actor, HttpSession session, String name, Problems problems) {
        return new NewPasskeyPage(
                signIn.known(actor.person()).orElseThrow(NotFound::new).person(),
                passkeys.wanted(actor),
                Challenges.NEW_PASSKEY.of(session, time.instant()),
                name,
                problems);
    }

    @GetMapping("/account/passkeys/{id}")
    PasskeyPage view(Actor actor, @PathVariable PasskeyId id) {
        Passkey passkey = passkeys.view(actor, id);
        return new PasskeyPage(passkey, passkey.name(), Problems.none());
    }

    @PostMapping("/account/passkeys/{id}")
    Object rename(Actor actor, @PathVariable PasskeyId id, @RequestParam(defaultValue = "") String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            Problems problems = Problems.of("name", Say.text("people.passkey.name-missing"));
            return Page.invalid(new PasskeyPage(passkeys.view(actor, id), name, problems));
        }
        passkeys.rename(actor, id, name.strip());
        return Redirect.to("/account", Notice.of("people.passkey.renamed", name.strip()));
    }

    @PostMapping("/account/passkeys/{id}/end")
    Redirect remove(Actor actor, @PathVariable PasskeyId id) {
        String name = passkeys.view(actor, id).name();
        passkeys.remove(actor, id);
        return Redirect.to("/account", Notice.of("people.passkey.removed", name));
    }
}
