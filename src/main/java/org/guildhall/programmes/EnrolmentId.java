package org.guildhall.programmes;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names a learner in a cohort. */
public record EnrolmentId(UUID value) implements Id {}
