package org.guildhall.asks;

import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Why a link opens nothing, and the way out.
 *
 * @param reason in the reader's language
 * @param renewable whether its holder gets a new one to the same address
 * @param over whether nothing is left to do
 */
public record DeadLink(String reason, boolean renewable, boolean over) {

    /** What never was a link of ours is told the same as one that has run out. */
    static DeadLink unknown() {
        return new DeadLink(Say.text("asks.link.ended-text"), true, false);
    }

    static DeadLink over(EndedAct act) {
        return new DeadLink(act.text(), false, true);
    }

    static DeadLink revoked(@Nullable LinkEnding by) {
        return switch (by) {
            case HOLDER -> new DeadLink(Say.text("asks.link.revoked-holder"), true, false);
            case STAFF -> new DeadLink(Say.text("asks.link.revoked-staff"), false, false);
            case null -> new DeadLink(Say.text("asks.link.revoked-staff"), false, false);
        };
    }
}
