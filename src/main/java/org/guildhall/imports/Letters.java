package org.guildhall.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file and the encoding it was in.
 *
 * @param charset its IANA name
 */
record Letters(String text, String charset) {

    private static final int LOOKED_AT = 8192;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");

    /** As which encoding a file is to be read. */
    enum Reading {
        RECOGNISE,
        UTF_8,
        UTF_16,
        WINDOWS_1252,
        WINDOWS_1256;

        /** Whatever is unknown is recognised. */
        static Reading named(String name) {
            return Arrays.stream(values())
                    .filter(reading -> reading.name().equals(name))
                    .findFirst()
                    .orElse(RECOGNISE);
        }
    }

    /**
     * Reads the bytes.
     *
     * @throws CsvProblem where they are no text, or none in the encoding that was chosen
     */
    static Letters of(byte[] bytes, Reading reading) {
        if (bytes.length == 0) {
            throw new CsvProblem("imports.problem.empty");
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new CsvProblem("imports.problem.workbook");
        }
        Charset charset = switch (reading) {
            case RECOGNISE -> recognised(bytes);
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            case WINDOWS_1252 -> WINDOWS;
            case WINDOWS_1256 -> ARABIC_WINDOWS;
        };
        String text = decode(bytes, charset);
        if (text.indexOf('\0') >= 0) {
            throw new CsvProblem("imports.problem.binary");
        }
        return new Letters(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
    }

    private static Charset recognised(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(bytes.length, LOOKED_AT);
        int[] zeros = zeros(bytes, looked);
        // every second byte of western text in UTF-16 is zero
        if (zeros[1] > looked / 6 && zeros[0] < zeros[1] / 8) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > looked / 6 && zeros[1] < zeros[0] / 8) {
            return StandardCharsets.UTF_16BE;
        }
        refuseBinary(bytes);
        return utf8OrWindows(bytes);
    }

    private static int[] zeros(byte[] bytes, int looked) {
        int[] zeros = new int[2];
        for (int at = 0; at < looked; at++) {
            if (bytes[at] == 0) {
                zeros[at % 2]++;
            }
        }
        return zeros;
    }

    private static void refuseBinary(byte[] bytes) {
        int controls = 0;
        for (byte one : bytes) {
            if (one == 0) {
                throw new CsvProblem("imports.problem.binary");
            }
            if (one > 0 && (one < '\t' || one > '\r' && one < ' ')) {
                controls++;
            }
        }
        if (controls > bytes.length / 100) {
            throw new CsvProblem("imports.problem.binary");
        }
    }

    private static Charset utf8OrWindows(byte[] bytes) {
        Utf8Check check = Utf8Check.of(bytes);
        if (check.wrong() == 0) {
            return StandardCharsets.UTF_8;
        }
        // a few broken places in what is UTF-8 otherwise: reading it as something else would spoil every name
        if (check.right() > 4 * check.wrong()) {
            throw new CsvProblem(
                    "imports.problem.encoding",
                    StandardCharsets.UTF_8.name(),
                    Integer.toString(check.firstWrongLine()));
        }
        return WINDOWS;
    }

    private static String decode(byte[] bytes, Charset charset) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length + 1);
        boolean wrong = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                // Windows-1252 leaves five bytes open; they are no reason to refuse a file
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(from, to, true)
                .isError();
        if (wrong) {
            String line = Long.toString(
                    1 + to.flip().chars().filter(letter -> letter == '\n').count());
            throw new CsvProblem("imports.problem.encoding", charset.name(), line);
        }
        return to.flip().toString();
    }

    private static boolean starts(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
