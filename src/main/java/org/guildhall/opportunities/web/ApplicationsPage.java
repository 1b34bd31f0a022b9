package org.guildhall.opportunities.web;

import org.guildhall.opportunities.Application;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Applications that the reader made or answers for, newest first. */
public record ApplicationsPage(Slice<Application> applications, boolean started) implements Page {}
