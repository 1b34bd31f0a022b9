package org.guildhall.programmes;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one learning objective of one version of a programme. */
public record ObjectiveId(UUID value) implements Id {}
