package org.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

/** Every role × state × act of programmes. */
class ProgrammeAccessTests {

    private static final Set<Role> WRITERS = Set.of(Role.COORDINATOR, Role.CURRICULUM_LEAD, Role.SYSTEM);
    private static final Set<Role> SEE_DRAFTS =
            Set.of(Role.COORDINATOR, Role.CURRICULUM_LEAD, Role.ADMINISTRATOR, Role.ASSESSOR, Role.SYSTEM);

    @Test
    void those_who_answer_for_the_curriculum_write_drafts_and_enrol_into_what_is_published() {
        for (Role role : Role.values()) {
            for (ProgrammeVersion.State state : ProgrammeVersion.State.values()) {
                for (ProgrammeAccess.Act act : ProgrammeAccess.Act.values()) {
                    boolean writer = WRITERS.contains(role);
                    boolean expected = switch (act) {
                        case READ -> state != ProgrammeVersion.State.DRAFT || SEE_DRAFTS.contains(role);
                        case START -> writer;
                        case EDIT, PUBLISH -> writer && state == ProgrammeVersion.State.DRAFT;
                        case RENEW, ENROL -> writer && state == ProgrammeVersion.State.PUBLISHED;
                    };
                    assertThat(ProgrammeAccess.may(actor(role), act, state).isAllowed())
                            .as("%s %s %s", role, act, state)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
