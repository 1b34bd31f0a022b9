package org.guildhall.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Signer;
import org.guildhall.testing.Assisted;
import org.junit.jupiter.api.Test;

/** Every role × state × turn of signing. */
class AgreementAccessTests {

    private static final Map<Role, Signer> SIGNS_FOR = Map.of(
            Role.LEARNER, Signer.LEARNER,
            Role.PROFESSIONAL, Signer.LEARNER,
            Role.GUARDIAN, Signer.GUARDIAN,
            Role.EMPLOYER_LEAD, Signer.EMPLOYER,
            Role.COORDINATOR, Signer.INSTITUTION);

    @Test
    void who_is_entitled_signs_for_their_party_in_turn_while_signatures_are_awaited() {
        for (Role role : Role.values()) {
            for (AgreementState state : AgreementState.values()) {
                for (Signer next : Signer.values()) {
                    boolean awaited =
                            state == AgreementState.AWAITING_SIGNATURES || state == AgreementState.PARTIALLY_SIGNED;
                    assertThat(AgreementAccess.maySign(actor(role), state, next, true)
                                    .isAllowed())
                            .as("%s %s %s", role, state, next)
                            .isEqualTo(awaited && SIGNS_FOR.get(role) == next);
                    assertThat(AgreementAccess.maySign(actor(role), state, next, false)
                                    .isAllowed())
                            .isFalse();
                }
                assertThat(AgreementAccess.maySign(actor(role), state, null, true)
                                .isAllowed())
                        .isFalse();
            }
        }
    }

    @Test
    void nobody_does_it_for_somebody_else() {
        for (Role role : Role.values()) {
            for (Signer next : Signer.values()) {
                assertThat(AgreementAccess.maySign(
                                        Assisted.by(actor(role)), AgreementState.AWAITING_SIGNATURES, next, true)
                                .isAllowed())
                        .isFalse();
            }
        }
    }

    private static Actor actor(Role role) {
        UUID id = new UUID(0, 1);
        return new Actor(new PersonId(id), "", role, new OrganisationId(id), new Door.Session(), Set.of());
    }
}
