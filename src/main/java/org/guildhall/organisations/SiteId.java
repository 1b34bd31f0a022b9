package org.guildhall.organisations;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one site of an organisation. */
public record SiteId(UUID value) implements Id {}
