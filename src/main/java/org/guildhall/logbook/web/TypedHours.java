package org.guildhall.logbook.web;

/** Hours as people type them. */
final class TypedHours {

    private TypedHours() {}

    /** Minutes of 7, 7.5, 7,5 or 7:30; -1 where it is none of these. */
    static int minutes(String typed) {
        String hours = typed.strip().replace(',', '.');
        if (hours.matches("\\d{1,2}:[0-5]\\d")) {
            int colon = hours.indexOf(':');
            return Integer.parseInt(hours.substring(0, colon)) * 60 + Integer.parseInt(hours.substring(colon + 1));
        }
        return hours.matches("\\d{1,2}(\\.\\d{1,2})?") ? (int) Math.round(Double.parseDouble(hours) * 60) : -1;
    }

    /** As it is typed: 7:30. */
    static String of(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
