package org.guildhall.feedback.web;

import org.guildhall.feedback.Said;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** What people said in a placement, newest first. */
public record FeedbackPage(Placement placement, Slice<Said> said, boolean reacts, boolean started) implements Page {}
