package org.guildhall.feedback.web;

import org.guildhall.feedback.FeedbackAction;
import org.guildhall.feedback.Said;
import org.guildhall.placements.Placement;
import org.guildhall.platform.web.Page;

/** What a learner set out to do, and the feedback it came from. */
public record ActionPage(Placement placement, FeedbackAction action, Said said, boolean mayEnd) implements Page {}
