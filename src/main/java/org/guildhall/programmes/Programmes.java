package org.guildhall.programmes;

import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes and their versions, as the actor may see them. */
@Service
@Transactional
public class Programmes {

    private final ProgrammeStore store;

    Programmes(ProgrammeStore store) {
        this.store = store;
    }

    /** One version with objectives and rubric. Throws {@link NotFound} where the actor may not see it. */
    @Transactional(readOnly = true)
    public ProgrammeVersion version(Actor actor, ProgrammeVersionId id) {
        return store.version(id).orElseThrow(NotFound::new);
    }
}
