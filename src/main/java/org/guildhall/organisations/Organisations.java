package org.guildhall.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions and employers as the actor may see them: their own, their partners, the ones of their placements. */
@Service
@Transactional
public class Organisations {

    private final OrganisationStore store;

    Organisations(OrganisationStore store) {
        this.store = store;
    }

    /** One organisation. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public Organisation view(Actor actor, OrganisationId id) {
        return store.organisation(id).orElseThrow(NotFound::new);
    }

    /** The organisations the actor may see whose name holds the words, by name, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<Organisation> list(
            Actor actor, Organisation.Kind kind, String words, @Nullable String after, int size) {
        return Slice.cut(
                store.list(kind, words, after == null ? "" : after, size + 1),
                size,
                it -> it.name() + "\u0000" + it.id().value());
    }

    /** The sites of an organisation by name. */
    @Transactional(readOnly = true)
    public List<Site> sites(Actor actor, OrganisationId organisation) {
        return store.sites(organisation);
    }

    /** One site; empty where the actor may not see it. */
    @Transactional(readOnly = true)
    public Optional<Site> site(Actor actor, SiteId id) {
        return store.site(id);
    }

    /** Who is entitled to sign for an organisation, by name. */
    @Transactional(readOnly = true)
    public List<Signatory> signatories(Actor actor, OrganisationId organisation) {
        return store.signatories(organisation);
    }

    /** Tells what an organisation is. */
    public void describe(
            Actor actor, OrganisationId id, @Nullable String sector, @Nullable String about, @Nullable String website) {
        store.describe(id, sector, about, website);
    }

    /**
     * Adds a site.
     *
     * @param country ISO 3166-1 alpha-2; null where it is not known
     * @param zone an IANA time zone
     */
    public SiteId addSite(
            Actor actor,
            OrganisationId organisation,
            String name,
            @Nullable String street,
            String city,
            @Nullable String country,
            String zone) {
        SiteId id = new SiteId(Ids.next());
        store.addSite(new Site(id, organisation, name, street, city, country, zone));
        return id;
    }

    /** An institution and an employer work together from a day on; saying it twice changes nothing. */
    public void partner(Actor actor, OrganisationId institution, OrganisationId employer, LocalDate since) {
        store.addPartnership(institution, employer, since);
    }

    /** A person may sign for an organisation in a capacity; naming them again changes the capacity. */
    public void entitle(Actor actor, OrganisationId organisation, PersonId person, String capacity) {
        store.addSignatory(organisation, person, capacity);
    }
}
