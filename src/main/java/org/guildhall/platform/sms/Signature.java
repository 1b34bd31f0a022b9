package org.guildhall.platform.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request comes from the provider: the address it was sent to, then each form field's name and value by name, as
 * HMAC-SHA1 under the account's secret, in base64 (https://www.twilio.com/docs/usage/security). SHA-1 is the provider's choice;
 * as a keyed hash it holds.
 */
final class Signature {

    static final String HEADER = "X-Twilio-Signature";

    private Signature() {}

    static boolean proves(@Nullable String given, String secret, String address, Map<String, String[]> form) {
        if (given == null || secret.isEmpty()) {
            return false;
        }
        return MessageDigest.isEqual(
                of(secret, address, form).getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(String secret, String address, Map<String, String[]> form) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(form)
                .forEach((name, values) -> Arrays.stream(values)
                        .distinct()
                        .sorted()
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
