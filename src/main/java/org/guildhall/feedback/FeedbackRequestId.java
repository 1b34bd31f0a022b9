package org.guildhall.feedback;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one request for feedback. */
public record FeedbackRequestId(UUID value) implements Id {}
