package org.guildhall.people;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one browser that somebody is signed in with; no secret, unlike the session's own id. */
public record SignedInId(UUID value) implements Id {}
