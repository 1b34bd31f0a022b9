package org.guildhall.opportunities.web;

import org.guildhall.opportunities.Opportunity;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Hand the roles of an employer over to somebody of theirs. */
public record EntrustPage(Opportunity opportunity, String name, String email, String capacity, Problems problems)
        implements Page {}
