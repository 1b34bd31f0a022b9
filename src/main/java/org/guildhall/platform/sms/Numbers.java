package org.guildhall.platform.sms;

import java.time.InstantSource;
import java.util.Map;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.history.History;
import org.guildhall.platform.live.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops a number, and goes on with it, as its owner's phone or the provider says. As the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Numbers {

    private final MobileStore store;
    private final History history;
    private final Live live;
    private final InstantSource time;

    Numbers(MobileStore store, History history, Live live, InstantSource time) {
        this.store = store;
        this.history = history;
        this.live = live;
        this.time = time;
    }

    /**
     * No message goes to the number any more.
     *
     * @param why {@code stop} or {@code unreachable}
     */
    void stop(String number, String why) {
        store.stop(number, why, time.instant()).forEach(person -> {
            history.note(Acting.current(), "platform.sms.history." + why, person.value(), null, Map.of());
            live.changed(person.value());
        });
    }

    /** Whoever answered STOP has answered START. */
    void goOn(String number) {
        store.goOn(number).forEach(person -> {
            history.note(Acting.current(), "platform.sms.history.start", person.value(), null, Map.of());
            live.changed(person.value());
        });
    }
}
