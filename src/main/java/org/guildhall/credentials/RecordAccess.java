package org.guildhall.credentials;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;

/** Decides who may revoke a record. */
final class RecordAccess {

    private RecordAccess() {}

    static Decision mayRevoke(Actor actor, boolean revoked) {
        if (actor.isAssisted()) {
            return Decision.denied("platform.denied.assisted");
        }
        if (!actor.is(Role.COORDINATOR)) {
            return Decision.denied("credentials.denied.role");
        }
        return revoked ? Decision.denied("credentials.denied.revoked") : Decision.allowed();
    }
}
