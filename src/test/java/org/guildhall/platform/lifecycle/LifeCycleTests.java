package org.guildhall.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;

class LifeCycleTests {

    enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    enum Act {
        SHUT,
        OPEN,
        LOCK
    }

    private static final LifeCycle<Door, Act> DOOR = LifeCycle.of("door", Door.class, Act.class)
            .initial(Door.OPEN)
            .on(Act.SHUT)
            .from(Door.OPEN)
            .to(Door.SHUT)
            .by(Role.LEARNER, Role.SUPERVISOR)
            .on(Act.OPEN)
            .from(Door.SHUT)
            .to(Door.OPEN)
            .by(Role.LEARNER)
            .on(Act.LOCK)
            .from(Door.SHUT)
            .to(Door.LOCKED)
            .when("the key is at hand")
            .by(Role.COORDINATOR)
            .build();

    @Test
    void an_event_leads_to_the_state_the_table_names() {
        assertThat(DOOR.next(Door.OPEN, Act.SHUT)).contains(Door.SHUT);
        assertThat(DOOR.next(Door.OPEN, Act.LOCK)).isEmpty();
    }

    @Test
    void only_the_named_roles_may() {
        assertThat(DOOR.may(Role.COORDINATOR, Door.SHUT, Act.LOCK)).isTrue();
        assertThat(DOOR.may(Role.LEARNER, Door.SHUT, Act.LOCK)).isFalse();
        assertThat(DOOR.open(Role.LEARNER, Door.SHUT)).containsExactly(Act.OPEN);
        assertThat(DOOR.isLast(Door.LOCKED)).isTrue();
    }

    @Test
    void a_table_that_says_a_thing_twice_is_refused() {
        var table = LifeCycle.of("door", Door.class, Act.class)
                .initial(Door.OPEN)
                .on(Act.SHUT)
                .from(Door.OPEN)
                .to(Door.SHUT)
                .by(Role.LEARNER);
        assertThatThrownBy(
                        () -> table.on(Act.SHUT).from(Door.OPEN).to(Door.LOCKED).by(Role.LEARNER))
                .hasMessageContaining("says twice");
        assertThatThrownBy(table::build).hasMessageContaining("never uses");
    }
}
