package org.guildhall.organisations;

import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An employer in a list.
 *
 * @param lead who speaks for it; null where nobody does yet
 * @param cities of its sites, by name, separated by commas; empty where it has none
 * @param place what the list is ordered by, as the database compares it
 */
public record EmployerLine(
        OrganisationId id,
        String name,
        @Nullable String sector,
        String cities,
        @Nullable String lead,
        String place) {}
