package org.guildhall.organisations.web;

import java.util.Locale;
import org.guildhall.organisations.Organisation;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/** Names who speaks or signs for an employer, or adds a site; one template for each, as typed so far. */
public record OrganisationActPage(Organisation organisation, Act act, Typed typed, Problems problems) implements Page {

    /** What is being said of the employer. The name is the part of the address. */
    public enum Act {
        LEAD,
        SIGNATORY,
        SITE;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was typed.
     *
     * @param name of the person or of the site
     * @param detail the capacity to sign in, or the street
     */
    public record Typed(String name, String email, String language, String detail, String city, String zone) {}

    public String title() {
        return Say.text("organisations.act." + act.path());
    }

    public String lead() {
        return Say.text("organisations.act." + act.path() + ".lead", organisation.name());
    }

    public String address() {
        return "/organisations/" + organisation.id().value() + "/" + act.path();
    }

    public boolean forSite() {
        return act == Act.SITE;
    }
}
