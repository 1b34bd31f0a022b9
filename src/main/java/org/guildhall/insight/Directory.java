package org.guildhall.insight;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and organisations as the actor knows them: what joins them, never more. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final DirectoryStore store;

    Directory(DirectoryStore store) {
        this.store = store;
    }

    /** Somebody the actor knows. Throws {@link NotFound} where nothing joins them. */
    public Acquaintance person(Actor actor, PersonId id) {
        DirectoryStore.Known known = store.person(id).orElseThrow(NotFound::new);
        boolean address = DirectoryAccess.maySeeAddress(actor).isAllowed();
        return new Acquaintance(known.id(), known.name(), address ? known.email() : null, store.parts(id));
    }

    /** The placements in which a person takes part and which the actor sees, newest first, a page at a time. */
    public Slice<Shared> placementsOf(Actor actor, PersonId person, @Nullable String before, int size) {
        return Slice.cut(
                store.ofPerson(person, key(before), size + 1),
                size,
                it -> it.placement().toString());
    }

    /** The placements at an organisation that the actor sees, newest first, a page at a time. */
    public Slice<Shared> placementsAt(Actor actor, OrganisationId organisation, @Nullable String before, int size) {
        return Slice.cut(
                store.ofOrganisation(organisation, key(before), size + 1),
                size,
                it -> it.placement().toString());
    }

    /** The newest roles that an organisation advertises to the actor. */
    public List<Found> opportunitiesAt(Actor actor, OrganisationId organisation, int most) {
        return store.opportunities(organisation, most);
    }

    private static UUID key(@Nullable String before) {
        return before == null ? NEWEST : UUID.fromString(before);
    }
}
