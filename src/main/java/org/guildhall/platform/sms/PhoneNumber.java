package org.guildhall.platform.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number as the whole world writes it (ITU-T E.164).
 *
 * @param value a plus and up to fifteen digits, such as {@code +34612345678}
 */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final int SHOWN = 3;

    /** What somebody typed, without blanks and brackets; empty where it is no number with the code of its country. */
    public static Optional<PhoneNumber> of(String typed) {
        String digits = typed.replaceAll("[\\s().\\-/\\u200e\\u200f\\u2066-\\u2069]", "");
        String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return E164.matcher(number).matches() ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /** Enough of it for its owner to know it again: {@code +34 … 678}. */
    public String hint() {
        return value.substring(0, SHOWN) + " … " + value.substring(value.length() - SHOWN);
    }
}
