package org.guildhall.programmes;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one programme over all its versions. */
public record ProgrammeId(UUID value) implements Id {}
