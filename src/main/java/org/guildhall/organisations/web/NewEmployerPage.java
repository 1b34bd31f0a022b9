package org.guildhall.organisations.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Brings an employer in, as typed so far. */
public record NewEmployerPage(EmployerForm form, Problems problems) implements Page {}
