package org.guildhall.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.Assisted;
import org.junit.jupiter.api.Test;

/** Every role × state of revoking a record. */
class RecordAccessTests {

    @Test
    void only_coordinators_revoke_and_only_once() {
        UUID id = new UUID(0, 1);
        for (Role role : Role.values()) {
            Actor actor = new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
            assertThat(RecordAccess.mayRevoke(Assisted.by(actor), false).isAllowed())
                    .as("%s, for somebody else", role)
                    .isFalse();
            assertThat(RecordAccess.mayRevoke(actor, false).isAllowed())
                    .as("%s", role)
                    .isEqualTo(role == Role.COORDINATOR);
            assertThat(RecordAccess.mayRevoke(actor, true).isAllowed())
                    .as("%s again", role)
                    .isFalse();
        }
    }
}
