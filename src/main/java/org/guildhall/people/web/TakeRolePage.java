package org.guildhall.people.web;

import org.guildhall.people.StaffMember;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** Asks whether a role is to be taken from somebody, and says what follows. */
public record TakeRolePage(StaffMember member, Decision mayTake) implements Page {

    public String role() {
        return StaffPage.label(member.role());
    }

    /** Key of the reason why it stays; null where it can be taken. */
    public @Nullable String why() {
        return mayTake instanceof Decision.Denied denied ? denied.why() : null;
    }
}
