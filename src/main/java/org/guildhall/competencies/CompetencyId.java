package org.guildhall.competencies;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one competency of one framework; an import that changes its text keeps it. */
public record CompetencyId(UUID value) implements Id {}
