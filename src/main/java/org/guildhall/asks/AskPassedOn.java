package org.guildhall.asks;

import java.util.UUID;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked in place of somebody else; modules whose part they take over tell by kind, role and placement.
 *
 * @param ask the new one
 * @param placement null where it is about none
 */
public record AskPassedOn(
        AskId ask,
        String kind,
        @Nullable UUID placement,
        PersonId from,
        PersonId to,
        String name,
        Role role,
        OrganisationId organisation) {}
