package org.guildhall.feedback;

import java.time.Instant;

/** What the learner said to a piece of feedback. */
public record Answer(FeedbackId feedback, String byName, String text, Instant at) {}
