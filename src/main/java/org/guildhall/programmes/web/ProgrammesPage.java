package org.guildhall.programmes.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.programmes.ProgrammeLine;

/** Programmes with their newest version, by title. */
public record ProgrammesPage(Slice<ProgrammeLine> programmes, boolean mayStart, boolean started) implements Page {}
