package org.guildhall.insight;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who sees more of a person than name, roles and the placements they share. Whom they see is row security's. */
final class DirectoryAccess {

    private DirectoryAccess() {}

    /** An address is for those who arrange placements; everybody else writes through the placement. */
    static Decision maySeeAddress(Actor actor) {
        boolean arranges = actor.role().isStaff() || actor.is(Role.ACADEMIC_TUTOR, Role.EMPLOYER_LEAD, Role.SYSTEM);
        return arranges && !actor.byLink() ? Decision.allowed() : Decision.denied("insight.denied.address");
    }
}
