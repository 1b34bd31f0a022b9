package org.guildhall.placements;

import org.guildhall.asks.AskPassedOn;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever is asked in place of somebody who takes part takes part in their place. */
@Component
class Substitutes {

    private final Placements placements;

    Substitutes(Placements placements) {
        this.placements = placements;
    }

    @ApplicationModuleListener
    void on(AskPassedOn passed) {
        if (passed.placement() != null && takesPart(passed.role())) {
            Party party = new Party(passed.to(), passed.name(), passed.role(), passed.organisation());
            placements.replace(Acting.current(), new PlacementId(passed.placement()), passed.from(), party);
        }
    }

    private static boolean takesPart(Role role) {
        return switch (role) {
            case SUPERVISOR, MENTOR, CLIENT, ACADEMIC_TUTOR, ASSESSOR, GUARDIAN -> true;
            case LEARNER, PROFESSIONAL, EMPLOYER_LEAD, COORDINATOR, CURRICULUM_LEAD, ADMINISTRATOR, NOBODY, SYSTEM ->
                false;
        };
    }
}
