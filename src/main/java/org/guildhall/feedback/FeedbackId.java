package org.guildhall.feedback;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one piece of feedback. */
public record FeedbackId(UUID value) implements Id {}
