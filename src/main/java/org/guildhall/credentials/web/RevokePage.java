package org.guildhall.credentials.web;

import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Asks once more, and for the reason, before a record is revoked. */
public record RevokePage(Placement placement, String reason, Problems problems) implements Page {}
