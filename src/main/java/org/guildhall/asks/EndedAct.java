package org.guildhall.asks;

import java.time.Instant;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an act that somebody was asked for by link.
 *
 * @param state never open
 * @param reason why it was declined, or key of why it lapsed; null otherwise
 */
public record EndedAct(AskState state, Instant at, @Nullable String reason) {

    /** What whoever opens the link has to know, in the reader's language. */
    public String text() {
        return switch (state) {
            case OPEN, DONE -> Say.text("asks.link.done", Say.moment(at));
            case DECLINED -> Say.text("asks.wrong-person.done");
            case WITHDRAWN, LAPSED ->
                reason == null ? Say.text("asks.link.withdrawn", Say.moment(at)) : Say.text(reason);
        };
    }
}
