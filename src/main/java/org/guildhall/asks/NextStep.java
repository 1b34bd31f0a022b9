package org.guildhall.asks;

/** What happens next to an open ask, by itself. */
public enum NextStep {
    /** Whoever is asked hears of it. */
    LETTER,
    /** They are reminded. */
    REMINDER,
    /** Somebody else of the employer is told that nobody answers. */
    NEXT_PERSON,
    /** The coordinator is told, and owns it from then on. */
    COORDINATOR,
    /** Whoever owns it is reminded, week after week. */
    OWNER,
    /** It ends: nobody waits for it. */
    LAPSE;

    /** Whether it is written to whoever is asked. */
    boolean isLetter() {
        return switch (this) {
            case LETTER, REMINDER, OWNER -> true;
            case NEXT_PERSON, COORDINATOR, LAPSE -> false;
        };
    }
}
