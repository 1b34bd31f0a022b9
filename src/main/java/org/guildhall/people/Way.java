package org.guildhall.people;

/** How somebody came in. */
public enum Way {
    /** By a link in a letter. */
    LETTER,
    PASSKEY,
    /** As the first person of an empty Guildhall. */
    FIRST_RUN,
    /** By a card of the demonstration. */
    DEMO
}
