package org.guildhall.imports;

/**
 * How much of some bytes reads as UTF-8.
 *
 * @param right letters of several bytes that are well formed
 * @param wrong bytes that belong to no letter
 * @param firstWrongLine from 1; 0 where nothing is wrong
 */
record Utf8Check(int right, int wrong, int firstWrongLine) {

    static Utf8Check of(byte[] bytes) {
        int right = 0;
        int wrong = 0;
        int line = 1;
        int firstWrong = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                wrong++;
                firstWrong = firstWrong == 0 ? line : firstWrong;
                at++;
                continue;
            }
            if (bytes[at] == '\n') {
                line++;
            }
            right += length > 1 ? 1 : 0;
            at += length;
        }
        return new Utf8Check(right, wrong, firstWrong);
    }

    /** Bytes of the letter that begins here; 0 where none does. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
            return 0;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
