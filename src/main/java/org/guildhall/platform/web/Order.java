package org.guildhall.platform.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which column a list is ordered. In an address it is the column's name, with a minus before it where the greatest
 * comes first: {@code sort=name}, {@code sort=-until}. Lists in an order are paged by what the last row holds in that
 * column and by its id.
 *
 * @param column one of the list's own
 */
public record Order(String column, boolean descending) {

    /** What the address asks for; the list's usual order where it asks for none, or for one that the list does not know. */
    public static Order of(@Nullable String asked, List<String> columns, String usual) {
        String wanted = asked == null ? usual : asked;
        return columns.contains(name(wanted)) ? read(wanted) : read(usual);
    }

    private static Order read(String text) {
        return new Order(name(text), text.startsWith("-"));
    }

    private static String name(String text) {
        return text.startsWith("-") ? text.substring(1) : text;
    }

    /** As it stands in an address. */
    public String text() {
        return descending ? "-" + column : column;
    }

    /** What the heading of a column leads to: that column from its beginning; the other way round where it is the present one. */
    public String by(String other) {
        return other.equals(column) && !descending ? "-" + other : other;
    }

    /** What a screen reader says of the heading; null where the list is in another order. */
    public @Nullable String heading(String other) {
        if (!other.equals(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** An address of the list in this order; the usual order needs no words. */
    public String in(String path, String usual) {
        return text().equals(usual) ? path : Look.with(path, "sort", text());
    }

    /** The key of a row: where the next page starts. */
    public static String key(String value, UUID id) {
        return id + "~" + value;
    }

    /** What the last row that was shown holds in the column; null on the first page, or where the key is none of ours. */
    public static @Nullable String value(@Nullable String key) {
        return id(key) == null || key == null ? null : key.substring(key.indexOf('~') + 1);
    }

    /** The id of the last row that was shown; null on the first page, or where the key is none of ours. */
    public static @Nullable UUID id(@Nullable String key) {
        int cut = key == null ? -1 : key.indexOf('~');
        if (key == null || cut < 0) {
            return null;
        }
        try {
            return UUID.fromString(key.substring(0, cut));
        } catch (IllegalArgumentException somethingElse) {
            return null;
        }
    }
}
