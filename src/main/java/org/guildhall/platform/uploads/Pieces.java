package org.guildhall.platform.uploads;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The pieces of a file, one after the other. */
final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> source;
    private byte[] piece = new byte[0];
    private int number;
    private int at;

    Pieces(IntFunction<Optional<byte[]>> source) {
        this.source = source;
    }

    @Override
    public int read() {
        return next() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int wanted) {
        if (wanted == 0) {
            return 0;
        }
        if (!next()) {
            return -1;
        }
        int length = Math.min(wanted, piece.length - at);
        System.arraycopy(piece, at, into, from, length);
        at += length;
        return length;
    }

    private boolean next() {
        if (at < piece.length) {
            return true;
        }
        piece = source.apply(number).orElse(new byte[0]);
        number += piece.length > 0 ? 1 : 0;
        at = 0;
        return piece.length > 0;
    }
}
