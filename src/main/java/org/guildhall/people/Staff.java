package org.guildhall.people;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.history.History;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letters;
import org.guildhall.platform.web.Forbidden;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Order;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in the actor's own organisation. */
@Service
@Transactional
public class Staff {

    /** By name. */
    public static final String USUAL = "name";

    private final StaffStore store;
    private final PersonStore people;
    private final Register register;
    private final History history;
    private final Letters letters;
    private final InstantSource time;

    Staff(
            StaffStore store,
            PersonStore people,
            Register register,
            History history,
            Letters letters,
            InstantSource time) {
        this.store = store;
        this.people = people;
        this.register = register;
        this.history = history;
        this.letters = letters;
        this.time = time;
    }

    /** Whether the actor may give and take roles. */
    public Decision mayChange(Actor actor) {
        return StaffAccess.may(actor, StaffAct.GIVE);
    }

    /** The roles that the actor's organisation gives. */
    @Transactional(readOnly = true)
    public List<Role> roles(Actor actor) {
        allow(StaffAccess.may(actor, StaffAct.SEE));
        return StaffAccess.roles(store.kind(actor.organisation()));
    }

    /** The order that an address asks for. */
    public static Order order(@Nullable String asked) {
        return Order.of(asked, List.of("name", "role", "email"), USUAL);
    }

    /** Everybody with a role that the organisation gives, in an order, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<StaffMember> list(Actor actor, Order order, @Nullable String after, int size) {
        return Slice.cut(
                store.list(actor.organisation(), roles(actor), order, after, size + 1),
                size,
                it -> Order.key(it.place(), it.id().value()));
    }

    /** One role that somebody holds here. Throws {@link NotFound} where it is none of the actor's organisation. */
    @Transactional(readOnly = true)
    public StaffMember view(Actor actor, MembershipId id) {
        allow(StaffAccess.may(actor, StaffAct.SEE));
        return store.one(actor.organisation(), id).orElseThrow(NotFound::new);
    }

    /** What has been given and taken, newest first. */
    @Transactional(readOnly = true)
    public List<Happening> history(Actor actor) {
        allow(StaffAccess.may(actor, StaffAct.SEE));
        return history.of(actor.organisation().value());
    }

    /**
     * Gives somebody a role and tells them by letter. Somebody Guildhall knows by this address keeps name and language.
     *
     * @param language en, fr, es or ar
     */
    public void give(Actor actor, String name, String email, String language, Role role) {
        allow(StaffAccess.may(actor, StaffAct.GIVE));
        if (!roles(actor).contains(role)) {
            throw new Forbidden(new Decision.Denied("people.denied.role"));
        }
        OrganisationId here = actor.organisation();
        PersonId person = register.known(actor, name, email, language, here, role);
        note(actor, "people.history.gave", name, role);
        people.person(person).ifPresent(it -> write(it, actor, role));
    }

    /** Whether the role can be taken: the last administrator and the last employer lead stay. */
    @Transactional(readOnly = true)
    public Decision mayTake(Actor actor, StaffMember member) {
        boolean needed = member.role() == Role.ADMINISTRATOR || member.role() == Role.EMPLOYER_LEAD;
        if (needed && store.others(actor.organisation(), member) == 0) {
            return Decision.denied("people.denied.last");
        }
        return StaffAccess.may(actor, StaffAct.TAKE);
    }

    /** Takes a role from somebody; what they did in it stays. */
    public void take(Actor actor, MembershipId id) {
        allow(StaffAccess.may(actor, StaffAct.TAKE));
        // of two who take each other's role one comes first, so that somebody is left
        store.lock(actor.organisation());
        StaffMember member = store.one(actor.organisation(), id).orElseThrow(() -> gone(actor));
        allow(mayTake(actor, member));
        if (store.take(id)) {
            note(actor, "people.history.took", member.name(), member.role());
        }
    }

    private Forbidden gone(Actor actor) {
        Decision.Denied denied = new Decision.Denied("people.denied.gone");
        return history.refusal(
                denied, actor.organisation().value(), it -> it.act().equals("people.history.took"));
    }

    private void note(Actor actor, String act, String name, Role role) {
        Map<String, String> details = Map.of("name", name, "held", role.name().toLowerCase(Locale.ROOT));
        history.note(actor, act, actor.organisation().value(), null, details);
    }

    private void write(Person to, Actor actor, Role role) {
        String here = people.organisationName(actor.organisation());
        Reading theirs = new Reading(Locale.of(to.language()), ZoneId.of(to.zone()), time);
        letters.send(theirs.read(() -> new Letter(
                to.email(),
                to.name(),
                to.language(),
                "people.role",
                Say.text("people.letter.role.subject", label(role), here),
                List.of(Say.text("people.letter.role.text", actor.name(), label(role), here)),
                new Letter.Action(Say.text("people.link.go"), letters.address() + "/sign-in"),
                List.of(Say.text("people.letter.role.how")))));
    }

    private static String label(Role role) {
        return Say.text("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
