package org.guildhall.people;

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

/** Every role × act of an organisation's own people, by session and by link. */
class StaffAccessTests {

    @Test
    void administrators_and_employer_leads_give_and_take_roles_and_nobody_does_by_link() {
        for (Role role : Role.values()) {
            for (StaffAct act : StaffAct.values()) {
                boolean gives = role == Role.ADMINISTRATOR || role == Role.EMPLOYER_LEAD;
                boolean expected = switch (act) {
                    case SEE -> gives || role == Role.COORDINATOR;
                    case GIVE, TAKE -> gives;
                };
                assertThat(StaffAccess.may(actor(role, new Door.Session()), act).isAllowed())
                        .as("%s %s", role, act)
                        .isEqualTo(expected);
                assertThat(StaffAccess.may(Assisted.by(actor(role, new Door.Session())), act)
                                .isAllowed())
                        .as("%s %s, for somebody else", role, act)
                        .isEqualTo(expected && act == StaffAct.SEE);
                Door link = new Door.Link(new UUID(0, 2), Set.of());
                assertThat(StaffAccess.may(actor(role, link), act).isAllowed()).isFalse();
            }
        }
    }

    private static Actor actor(Role role, Door door) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), door, Set.of());
    }
}
