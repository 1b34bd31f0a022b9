package org.guildhall.asks;

import org.guildhall.platform.words.Say;

/**
 * A kind of ask, told by the module that raises it: each makes one a bean.
 *
 * @param key such as {@code logbook.ask.week}; its words are below that key, its name at {@code .kind}
 * @param delegation whether another person may do it for whoever is asked, or why not
 * @param lapses whether it ends by itself after the last reminder; else the next person and the coordinator hear of it
 */
public record AskKind(String key, Delegation delegation, boolean lapses) {

    /** Whether an act may be done by whom the person who is asked names. */
    public enum Delegation {
        ALLOWED,
        /** Only whoever is entitled to sign signs. */
        SIGNATURE,
        /** What a learner does is their own. */
        OWN,
        /** Who judges has seen the work. */
        JUDGEMENT,
        /** It was said to this person. */
        PERSONAL,
        /** It goes with a role in an organisation. */
        OFFICE
    }

    public static AskKind of(String key, Delegation delegation) {
        return new AskKind(key, delegation, false);
    }

    /** One that nobody follows up: it ends by itself when it was not done. */
    public static AskKind lapsing(String key, Delegation delegation) {
        return new AskKind(key, delegation, true);
    }

    /** What is asked for, in the reader's language: “Approve hours”. */
    public String name() {
        return Say.text(key + ".kind");
    }
}
