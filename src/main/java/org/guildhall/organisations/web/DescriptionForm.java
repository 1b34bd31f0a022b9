package org.guildhall.organisations.web;

import java.net.URI;
import java.util.Objects;
import org.guildhall.organisations.Description;
import org.guildhall.organisations.Organisation;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/** What is told of an organisation, as typed; what is empty is not stated. */
public record DescriptionForm(String sector, String about, String website, int revision) {

    private static final int LONGEST = 2000;

    /** What was not sent at all is empty, like what was left empty. */
    public DescriptionForm {
        sector = Objects.requireNonNullElse(sector, "");
        about = Objects.requireNonNullElse(about, "");
        website = Objects.requireNonNullElse(website, "");
    }

    static DescriptionForm of(Organisation organisation, int revision) {
        return of(new Description(organisation.sector(), organisation.about(), organisation.website()), revision);
    }

    static DescriptionForm of(Description description, int revision) {
        return new DescriptionForm(
                text(description.sector()), text(description.about()), text(description.website()), revision);
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }

    DescriptionForm at(int fresh) {
        return new DescriptionForm(sector, about, website, fresh);
    }

    Problems problems() {
        return Problems.none()
                .when(sector.length() > 200, "sector", Say.text("organisations.about.sector-long"))
                .when(about.length() > LONGEST, "about", Say.text("organisations.about.long"))
                .when(
                        !website.isBlank() && !isAddress(website.strip()),
                        "website",
                        Say.text("organisations.about.website-wrong"));
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return typed.length() <= 300
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    Description description() {
        return new Description(stated(sector), stated(about), stated(website));
    }

    private static @Nullable String stated(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
