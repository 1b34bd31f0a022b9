package org.guildhall.platform.web;

import java.util.List;

/**
 * What was typed into a form that could not be trusted any more, ready to be looked at and sent again.
 *
 * @param action where it was sent
 */
public record ResendPage(String action, List<Field> fields) implements Page {

    private static final int WORDS = 12;

    /** One value of the form. */
    public record Field(String name, String value) {

        /** Whether it is something that somebody wrote, not a choice or a number. */
        public boolean isWritten() {
            return value.length() >= WORDS && value.strip().contains(" ");
        }
    }

    public ResendPage {
        fields = List.copyOf(fields);
    }
}
