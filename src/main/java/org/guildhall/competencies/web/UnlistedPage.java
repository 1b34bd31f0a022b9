package org.guildhall.competencies.web;

import org.guildhall.competencies.FrameworkLine;
import org.guildhall.competencies.Unlisted;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** What a framework's relations name and its lists do not describe. */
public record UnlistedPage(FrameworkLine framework, Slice<Unlisted> unlisted, boolean started) implements Page {

    /** The address of a framework's page of this kind. */
    public static String path(FrameworkLine framework) {
        return "/competencies/frameworks/" + framework.id().value() + "/unlisted";
    }
}
