package org.guildhall.imports;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one file that is brought in. */
public record ImportId(UUID value) implements Id {}
