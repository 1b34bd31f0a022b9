package org.guildhall.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a number, what one looks like, and what a refusal means for it. */
class MobileAccessTests {

    @Test
    void everybody_who_has_signed_in_has_a_number_where_messages_are_sent_at_all() {
        for (Role role : Role.values()) {
            for (Door door : new Door[] {new Door.Session(), new Door.Link(UUID.randomUUID(), Set.of())}) {
                UUID id = UUID.randomUUID();
                Actor actor = new Actor(new PersonId(id), "Robin", role, new OrganisationId(id), door, Set.of());
                boolean known = role != Role.NOBODY && role != Role.SYSTEM && door instanceof Door.Session;
                assertThat(MobileAccess.mayHaveOne(actor, true).isAllowed())
                        .as("%s %s", role, door.word())
                        .isEqualTo(known);
                assertThat(MobileAccess.mayHaveOne(actor, false).isAllowed()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"+34 612-345-678,+34612345678", "0044 (7700) 900.123,+447700900123", "+33639981234,+33639981234"})
    void a_number_is_read_as_people_write_it(String typed, String number) {
        assertThat(PhoneNumber.of(typed)).contains(new PhoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "612 345 678", "+0 612 345 678", "+34 612", "+34612345678901234", "call me", "+34612345678;1"
            })
    void what_is_no_number_is_none(String typed) {
        assertThat(PhoneNumber.of(typed)).isEmpty();
    }

    @Test
    void a_refusal_ends_what_it_is_about_and_no_more() {
        assertThat(Refusals.stops(21610)).contains("stop");
        for (int code : new int[] {21211, 21214, 21217, 21408, 21612, 21614, 21635, 30005, 30006}) {
            assertThat(Refusals.stops(code)).as("%d", code).contains("unreachable");
        }
        for (int code : new int[] {0, 20003, 20429, 21617, 30003, 30007, 30008, 99999}) {
            assertThat(Refusals.stops(code)).as("%d", code).isEmpty();
        }
        for (int status : new int[] {400, 404, 422}) {
            assertThat(Refusals.isFinal(status)).as("%d", status).isTrue();
        }
        for (int status : new int[] {401, 403, 408, 429, 500, 503}) {
            assertThat(Refusals.isFinal(status)).as("%d", status).isFalse();
        }
    }
}
