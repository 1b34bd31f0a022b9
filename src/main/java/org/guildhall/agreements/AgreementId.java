package org.guildhall.agreements;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one version of a placement's agreement. */
public record AgreementId(UUID value) implements Id {}
