package org.guildhall.people.web;

import jakarta.servlet.http.HttpSession;
import org.guildhall.people.Assistance;
import org.guildhall.people.Assistances;
import org.guildhall.people.Devices;
import org.guildhall.people.Passkeys;
import org.guildhall.people.SignIn;
import org.guildhall.people.SignedInId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reader's own account: how they come in and where they are in. */
@Controller
class AccountController {

    private static final int NEWEST = 5;

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Devices devices;
    private final Assistances assistances;

    AccountController(SignIn signIn, Passkeys passkeys, Devices devices, Assistances assistances) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.devices = devices;
        this.assistances = assistances;
    }

    @GetMapping("/account")
    Object account(Actor actor, HttpSession session) {
        if (actor.isNobody()) {
            return Redirect.to("/sign-in");
        }
        Slice<Assistance> assisted = assistances.of(actor, null, NEWEST);
        return new AccountPage(
                signIn.known(actor.person()).orElseThrow(NotFound::new).person(),
                passkeys.of(actor),
                devices.of(actor, session.getId()),
                assisted.rows(),
                assisted.next() != null,
                devices.history(actor));
    }

    @PostMapping("/account/devices/{id}/end")
    Redirect end(Actor actor, @PathVariable SignedInId id) {
        return devices.end(actor, id)
                .map(device -> Redirect.to("/account", Notice.of("people.account.ended", device.label())))
                .orElseGet(() -> Redirect.to("/account", Notice.of("people.account.ended-before")));
    }

    @PostMapping("/account/devices/others/end")
    Redirect endOthers(Actor actor, HttpSession session) {
        int ended = devices.endOthers(actor, session.getId());
        return Redirect.to("/account", Notice.of("people.account.others-ended", ended));
    }
}
