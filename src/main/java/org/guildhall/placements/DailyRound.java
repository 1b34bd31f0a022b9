package org.guildhall.placements;

import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets placements start and end when their day has come. */
@Component
public class DailyRound {

    private static final Actor SYSTEM = Actor.system("daily round");

    private final Placements placements;
    private final TransactionTemplate transactions;

    DailyRound(Placements placements, PlatformTransactionManager transactions) {
        this.placements = placements;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Goes round until nothing is due; returns how many placements moved on. */
    public int go() {
        return Acting.as(SYSTEM, () -> {
            int all = 0;
            Integer moved;
            do {
                moved = transactions.execute(status -> placements.followTheDates(SYSTEM));
                all += moved == null ? 0 : moved;
            } while (moved != null && moved > 0);
            return all;
        });
    }
}
