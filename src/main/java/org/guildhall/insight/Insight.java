package org.guildhall.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the actor should look at, and the figures of what the actor may see. */
@Service
@Transactional(readOnly = true)
public class Insight {

    private final InsightStore store;
    private final InstantSource time;

    Insight(InsightStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Placements off their track, the gravest reason first.
     *
     * @param today in the reader's zone
     */
    public List<OffTrack> offTrack(Actor actor, LocalDate today, int size) {
        return store.offTrack(time.instant(), today, size);
    }

    /** Approved minutes of every placement the actor may see. */
    public long approvedMinutes(Actor actor) {
        return store.approvedMinutes();
    }
}
