package org.guildhall.people;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one passkey. */
public record PasskeyId(UUID value) implements Id {}
