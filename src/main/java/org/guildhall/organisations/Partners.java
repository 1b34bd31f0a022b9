package org.guildhall.organisations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The employers an institution works with, found by name; those it does not know yet are entered as its own. */
@Service
@Transactional
public class Partners {

    private final PartnerStore store;
    private final InstantSource time;
    private final TransactionTemplate ownTransaction;

    Partners(PartnerStore store, InstantSource time, PlatformTransactionManager transactions) {
        this.store = store;
        this.time = time;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The partners of the actor’s institution by {@link NameKey}. Looked up as Guildhall itself: row security would ask for
     * each of them anew what the institution’s own list says at once.
     */
    @Transactional(readOnly = true)
    public Map<String, Partner> byName(Actor actor) {
        Map<String, Partner> byName = new HashMap<>();
        Acting.as(
                        Actor.system("partners"),
                        () -> Objects.requireNonNull(
                                ownTransaction.execute(status -> store.partners(actor.organisation()))))
                .forEach(partner -> byName.putIfAbsent(NameKey.of(partner.name()), partner));
        return byName;
    }

    /**
     * The partners by {@link NameKey} once these employers are among them. Whoever is not there yet is entered as an employer
     * of this institution’s, with nobody in it: done as Guildhall itself, in a transaction of its own, since nobody may write
     * organisations; entering one twice changes nothing. Throws {@link Forbidden} for all but coordinators.
     */
    public Map<String, Partner> with(Actor actor, List<String> names) {
        if (!actor.is(Role.COORDINATOR)) {
            throw new Forbidden(new Decision.Denied("opportunities.denied.bring"));
        }
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        Acting.as(
                Actor.system("partners"),
                () -> ownTransaction.executeWithoutResult(status -> store.enter(actor.organisation(), names, today)));
        return byName(actor);
    }
}
