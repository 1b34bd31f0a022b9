package org.guildhall.asks;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How letters come to whoever has said nothing about it: gathered for ten minutes, outside their quiet hours. A
 * demonstration's letters go to its own mailbox alone, where somebody looks for them at any hour.
 */
@Component
class AskSettings {

    private final Gathering gathering;
    private final boolean quiet;

    AskSettings(
            @Value("${guildhall.demo:false}") boolean demo,
            @Value("${guildhall.asks.gathering:}") String gathering,
            @Value("${guildhall.asks.quiet:}") String quiet) {
        Gathering usual = demo ? Gathering.AT_ONCE : Gathering.TEN_MINUTES;
        this.gathering = gathering.isBlank() ? usual : Gathering.valueOf(gathering.toUpperCase(Locale.ROOT));
        this.quiet = quiet.isBlank() ? !demo : Boolean.parseBoolean(quiet);
    }

    Gathering gathering() {
        return gathering;
    }

    /** Whether there are quiet hours and days off for whoever has set none. */
    boolean quiet() {
        return quiet;
    }
}
