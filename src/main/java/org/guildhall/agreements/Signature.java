package org.guildhall.agreements;

import java.time.Instant;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.programmes.Signer;

/**
 * An electronic signature under one version.
 *
 * @param typedName the name as the person typed it to sign
 * @param capacity in which they signed
 * @param door session or link: how they had come in
 * @param sha256 digest of the terms they saw
 */
public record Signature(
        Signer party,
        PersonId person,
        String personName,
        String typedName,
        String capacity,
        String door,
        String sha256,
        Instant signedAt) {}
