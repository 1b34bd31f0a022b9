package org.guildhall.feedback;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one action. */
public record FeedbackActionId(UUID value) implements Id {}
