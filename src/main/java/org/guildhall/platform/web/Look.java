package org.guildhall.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.guildhall.platform.ids.Id;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Small reckonings of the design system's components. */
public final class Look {

    private static final int HUES = 8;
    private static final Map<String, String> ASSETS = new ConcurrentHashMap<>();

    private Look() {}

    /** The initials of a name: of its first and last word. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = initial(words[0]);
        String last = words.length > 1 ? initial(words[words.length - 1]) : "";
        // Arabic letters would join to a word that is none
        return isJoining(first) ? first : first + last;
    }

    private static String initial(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static boolean isJoining(String letter) {
        return !letter.isEmpty() && Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** What a person is called by those who know them: the first word of their name. */
    public static String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** The steady colour of a person or an organisation, as a class. */
    public static String hue(Object id) {
        int hash = id instanceof Id typed ? typed.value().hashCode() : id.hashCode();
        return "hue-" + Math.floorMod(hash, HUES);
    }

    /** The direction of somebody's own words: found from them; null for a sentence of ours, which keeps the page's. */
    public static @Nullable String direction(String text) {
        return text.equals(Say.plain(text)) ? "auto" : null;
    }

    /** A part of a whole as a length of SVG: {@code 35.6%}, never beyond the whole. */
    public static String share(long part, long whole) {
        double share = whole <= 0 ? 0 : Math.clamp(100.0 * part / whole, 0, 100);
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** The address of a static file; it changes with the file, so that browsers may keep it for long. */
    public static String asset(String path) {
        return ASSETS.computeIfAbsent(path, Look::stamped);
    }

    private static String stamped(String path) {
        try (InputStream file = Look.class.getResourceAsStream("/static/" + path)) {
            CRC32 sum = new CRC32();
            sum.update(Objects.requireNonNull(file, path).readAllBytes());
            return "/static/" + path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address of a list as a spreadsheet, with the same filters. */
    public static String csv(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address + ".csv" : address.substring(0, query) + ".csv" + address.substring(query);
    }

    /** An address with one more value in its query. */
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + Shell.encode(value);
    }

    /** An address without its query. */
    public static String bare(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** What stands in the query of an address of ours, each name once. */
    public static Map<String, String> query(String address) {
        Map<String, String> values = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) ->
                        values.put(name, value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return values;
    }
}
