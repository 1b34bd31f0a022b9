package org.guildhall.competencies;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one framework, whichever edition of it was imported last. */
public record FrameworkId(UUID value) implements Id {}
