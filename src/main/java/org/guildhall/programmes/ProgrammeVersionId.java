package org.guildhall.programmes;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one version of a programme; published, it never changes. */
public record ProgrammeVersionId(UUID value) implements Id {}
