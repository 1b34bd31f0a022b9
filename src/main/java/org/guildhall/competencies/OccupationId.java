package org.guildhall.competencies;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one occupation of one framework. */
public record OccupationId(UUID value) implements Id {}
