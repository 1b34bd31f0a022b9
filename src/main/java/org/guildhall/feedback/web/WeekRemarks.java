package org.guildhall.feedback.web;

import java.util.List;
import org.guildhall.feedback.Said;
import org.guildhall.platform.web.Page;

/** What was said about a week as a whole. */
public record WeekRemarks(List<Said> said, boolean reacts) implements Page {}
