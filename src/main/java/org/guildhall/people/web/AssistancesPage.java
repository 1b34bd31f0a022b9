package org.guildhall.people.web;

import org.guildhall.people.Assistance;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** Everybody who acted for the reader. */
public record AssistancesPage(Slice<Assistance> rows, boolean started) implements Page {}
