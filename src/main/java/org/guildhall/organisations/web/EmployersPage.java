package org.guildhall.organisations.web;

import org.guildhall.organisations.EmployerLine;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** The employers the reader's institution works with. */
public record EmployersPage(Slice<EmployerLine> employers, String words, String path, boolean started, boolean mayAdd)
        implements Page {}
