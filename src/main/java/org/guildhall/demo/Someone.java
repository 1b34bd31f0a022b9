package org.guildhall.demo;

import java.util.Set;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/** A person of the demo in one of their roles, able to act. */
record Someone(PersonId id, String name, String language, Role role, OrganisationId organisation) {

    /** As they act in a browser of their own. */
    Actor signedIn() {
        return new Actor(id, name, role, organisation, new Door.Session(), Set.of());
    }

    /** As they act in a placement, signed in. */
    Actor signedIn(PlacementId in) {
        return new Actor(id, name, role, organisation, new Door.Session(), Set.of(in.value()));
    }

    /** As they act in a placement by a link from a letter. */
    Actor byLink(PlacementId in) {
        return new Actor(
                id, name, role, organisation, new Door.Link(in.value(), Set.of(in.value())), Set.of(in.value()));
    }

    /** As Guildhall enters for them what they have told: row security lets it through, the history names them. */
    Actor told() {
        return new Actor(id, name, role, organisation, new Door.Job("demo"), Set.of());
    }
}
