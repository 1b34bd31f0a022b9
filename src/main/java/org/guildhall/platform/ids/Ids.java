package org.guildhall.platform.ids;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes identifiers. UUIDv7 (RFC 9562, section 5.7): they sort by the millisecond they were made in. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new UUIDv7 of this moment. */
    public static UUID next() {
        // identifiers order rows, they are no facts about time, so the system's clock serves even where tests fix
        // theirs
        return at(InstantSource.system().millis());
    }

    /**
     * A new UUIDv7 of a given moment.
     *
     * @param epochMilliseconds milliseconds since 1970-01-01T00:00Z
     */
    public static UUID at(long epochMilliseconds) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = (epochMilliseconds << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
