package org.guildhall.agreements;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.programmes.Signer;
import org.jspecify.annotations.Nullable;

/**
 * An electronic signature under one version.
 *
 * @param typedName the name as the person typed it to sign
 * @param capacity in which they signed
 * @param door session or link: how they had come in
 * @param ask whose link they had come in by; null where they had signed in
 * @param sha256 digest of the terms they saw
 * @param zone IANA time zone of the placement, in which the moment is said beside UTC
 */
public record Signature(
        Signer party,
        PersonId person,
        String personName,
        String typedName,
        String capacity,
        String door,
        @Nullable UUID ask,
        String sha256,
        Instant signedAt,
        String zone) {

    /** Whether they came by a link, without an account. */
    public boolean byLink() {
        return ask != null || door.equals("link");
    }
}
