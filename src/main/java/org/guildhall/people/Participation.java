package org.guildhall.people;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/** Tells which placements a person takes part in. The module that knows placements implements it. */
public interface Participation {

    /** The placements in which the person takes part in this role for this organisation. */
    Set<UUID> of(PersonId person, Role role, OrganisationId organisation);
}
