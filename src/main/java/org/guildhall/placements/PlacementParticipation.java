package org.guildhall.placements;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guildhall.people.Participation;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Arms row security with the placements that somebody takes part in. Staff and hosts reach theirs by organisation. */
@Component
class PlacementParticipation implements Participation {

    private static final Actor DOORKEEPER = Actor.system("participation");

    private final PlacementStore store;
    private final TransactionTemplate reading;

    PlacementParticipation(PlacementStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Set<UUID> of(PersonId person, Role role, OrganisationId organisation) {
        if (role.isStaff() || role == Role.EMPLOYER_LEAD) {
            return Set.of();
        }
        return Acting.as(
                DOORKEEPER,
                () -> Set.copyOf(Objects.requireNonNull(
                        reading.execute(status -> store.takenPartIn(person, role, organisation)))));
    }
}
