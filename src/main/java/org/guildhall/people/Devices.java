package org.guildhall.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is signed in. A session that is ended here is out at its next request: each request reads its session from
 * the database.
 */
@Service
@Transactional
public class Devices {

    private static final int MOST = 50;

    private final DeviceStore store;
    private final History history;
    private final InstantSource time;

    Devices(DeviceStore store, History history, InstantSource time) {
        this.store = store;
        this.history = history;
        this.time = time;
    }

    void begin(String session, PersonId person, Device device, Way way) {
        store.begin(new SignedInId(Ids.next()), session, person, device, way, time.instant());
    }

    void ended(String session) {
        store.ended(session);
    }

    /**
     * Where the actor is signed in: here first, then what was used last, at most 50.
     *
     * @param session the id of the session that asks
     */
    @Transactional(readOnly = true)
    public List<SignedIn> of(Actor actor, String session) {
        allow(AccountAccess.may(actor, AccountAct.SEE));
        return store.of(actor.person(), session, time.instant(), MOST);
    }

    /** What happened to the actor's ways in, newest first. */
    @Transactional(readOnly = true)
    public List<Happening> history(Actor actor) {
        allow(AccountAccess.may(actor, AccountAct.SEE));
        return history.of(actor.person().value());
    }

    /** Ends one; empty where it has ended already or was never the actor's. */
    public Optional<Device> end(Actor actor, SignedInId id) {
        allow(AccountAccess.may(actor, AccountAct.END_SESSION));
        Optional<Device> ended = store.end(actor.person(), id);
        ended.ifPresent(device -> history.note(
                actor,
                "people.history.session-ended",
                actor.person().value(),
                null,
                Map.of("device", device.names().isEmpty() ? "–" : device.names())));
        return ended;
    }

    /**
     * Ends all but the one that asks, and says how many.
     *
     * @param session the id of the session that asks
     */
    public int endOthers(Actor actor, String session) {
        allow(AccountAccess.may(actor, AccountAct.END_SESSION));
        int ended = store.endOthers(actor.person(), session);
        if (ended > 0) {
            history.note(
                    actor,
                    "people.history.sessions-ended",
                    actor.person().value(),
                    null,
                    Map.of("number", String.valueOf(ended)));
        }
        return ended;
    }

    /** Forgets what has ended by itself. */
    void forget() {
        store.forget(time.instant().minus(Duration.ofDays(1)));
    }

    private static void allow(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
    }
}
