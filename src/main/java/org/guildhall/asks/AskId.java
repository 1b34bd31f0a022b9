package org.guildhall.asks;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one ask. */
public record AskId(UUID value) implements Id {}
