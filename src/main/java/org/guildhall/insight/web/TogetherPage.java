package org.guildhall.insight.web;

import java.util.List;
import org.guildhall.insight.Found;
import org.guildhall.insight.Shared;
import org.guildhall.organisations.Organisation;
import org.guildhall.platform.web.Crumb;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** What joins the reader with an institution or an employer: placements, and the roles it offers. */
public record TogetherPage(
        Organisation organisation, Slice<Shared> placements, boolean started, List<Found> opportunities)
        implements Page {

    public List<Crumb> crumbs() {
        return List.of(new Crumb(
                organisation.name(), "/organisations/" + organisation.id().value()));
    }

    public String path() {
        return "/organisations/" + organisation.id().value() + "/placements";
    }
}
