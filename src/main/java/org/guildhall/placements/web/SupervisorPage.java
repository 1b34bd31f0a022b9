package org.guildhall.placements.web;

import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Who supervises the placement: a name and an e-mail address. */
public record SupervisorPage(Placement placement, String name, String email, Problems problems) implements Page {}
