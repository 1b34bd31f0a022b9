package org.guildhall.asks;

import java.util.UUID;

/** An ask has ended; the module that raised it tells by kind and subject whether it is its own. */
public record AskEnded(AskId ask, String kind, UUID subject, AskState state) {}
