package org.guildhall.asks;

import java.time.Instant;
import org.guildhall.platform.actor.PersonId;

/** Somebody who does what another was asked for, named by them. */
public record Delegate(AskId ask, PersonId person, String name, Instant since) {}
