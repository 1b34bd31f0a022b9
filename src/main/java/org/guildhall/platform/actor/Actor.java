package org.guildhall.platform.actor;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, in which role, for which organisation, by which door. One value, passed on explicitly; sessions, links and
 * jobs all make one.
 *
 * @param placements the placements the person takes part in; by link the link's placement alone
 */
public record Actor(
        PersonId person, String name, Role role, OrganisationId organisation, Door door, Set<UUID> placements) {

    private static final UUID NONE = new UUID(0, 0);

    private static final Actor NOBODY =
            new Actor(new PersonId(NONE), "", Role.NOBODY, new OrganisationId(NONE), new Door.None(), Set.of());

    public Actor {
        placements = Set.copyOf(placements);
    }

    /** Somebody who has not signed in; sees nothing. */
    public static Actor nobody() {
        return NOBODY;
    }

    /**
     * Guildhall itself.
     *
     * @param job what is being done, for the history
     */
    public static Actor system(String job) {
        return new Actor(
                new PersonId(NONE), "Guildhall", Role.SYSTEM, new OrganisationId(NONE), new Door.Job(job), Set.of());
    }

    /** Whether the actor holds one of these roles. */
    public boolean is(Role... roles) {
        return List.of(roles).contains(role);
    }

    public boolean isSystem() {
        return role == Role.SYSTEM;
    }

    public boolean isNobody() {
        return role == Role.NOBODY;
    }

    /** Whether the actor acts for an organisation at all. */
    public boolean hasOrganisation() {
        return !organisation.value().equals(NONE);
    }

    /** Whether an administrator acts for the person: some acts are then nobody's. */
    public boolean isAssisted() {
        return door instanceof Door.Assistance;
    }

    public boolean byLink() {
        return door instanceof Door.Link;
    }
}
