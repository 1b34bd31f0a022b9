package org.guildhall.insight;

import java.util.List;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the reader knows them.
 *
 * @param email null where the reader has no need of it
 * @param parts what they are to which organisation, as far as the reader may know
 */
public record Acquaintance(
        PersonId id, String name, @Nullable String email, List<Part> parts) {

    public Acquaintance {
        parts = List.copyOf(parts);
    }

    /** A role for an organisation. */
    public record Part(Role role, OrganisationId organisation, String organisationName) {}
}
