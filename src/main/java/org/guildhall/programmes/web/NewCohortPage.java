package org.guildhall.programmes.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.ProgrammeVersion;

/** A dated intake of a published version. */
public record NewCohortPage(ProgrammeVersion version, String name, String starts, String ends, Problems problems)
        implements Page {}
