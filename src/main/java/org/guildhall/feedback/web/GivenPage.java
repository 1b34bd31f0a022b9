package org.guildhall.feedback.web;

import org.guildhall.feedback.FeedbackRequest;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;

/** A request for feedback that has been answered, or that somebody else was asked. */
public record GivenPage(Placement placement, FeedbackRequest request, boolean theirs) implements Page {}
