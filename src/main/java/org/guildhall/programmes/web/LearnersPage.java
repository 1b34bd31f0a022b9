package org.guildhall.programmes.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.programmes.Enrolled;

/** Learners by name. */
public record LearnersPage(Slice<Enrolled> learners, String words, String path, boolean started, boolean mayEnrol)
        implements Page {}
