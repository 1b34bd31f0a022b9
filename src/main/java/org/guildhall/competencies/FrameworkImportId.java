package org.guildhall.competencies;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one run of an import. */
public record FrameworkImportId(UUID value) implements Id {}
