package org.guildhall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role × kind of file: who brings what. Whose file it is, row security decides. */
@GuildhallTest
class ImportAccessTests {

    private static final Map<String, Set<Role>> BRINGS = Map.of(
            "roster", Set.of(Role.COORDINATOR, Role.CURRICULUM_LEAD, Role.SYSTEM), "roles", Set.of(Role.COORDINATOR));

    @Autowired
    List<ImportTarget> targets;

    @Test
    void rosters_and_lists_of_roles_are_brought_by_those_who_answer_for_them_and_the_others_read_why() {
        assertThat(targets).extracting(ImportTarget::name).containsExactlyInAnyOrderElementsOf(BRINGS.keySet());
        for (ImportTarget target : targets) {
            for (Role role : Role.values()) {
                UUID id = new UUID(0, 1);
                Decision decision = target.may(
                        new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of()));
                assertThat(decision.isAllowed())
                        .as("%s %s", target.name(), role)
                        .isEqualTo(BRINGS.getOrDefault(target.name(), Set.of()).contains(role));
                assertThat(decision)
                        .satisfiesAnyOf(
                                it -> assertThat(it).isInstanceOf(Decision.Allowed.class),
                                it -> assertThat(((Decision.Denied) it).why()).contains(".denied."));
            }
        }
    }
}
