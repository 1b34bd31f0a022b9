package org.guildhall.asks;

import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds whoever is due to be reminded. */
@Component
public class ReminderRound {

    private static final Actor SYSTEM = Actor.system("reminders");

    private final AskLetters letters;
    private final TransactionTemplate transactions;

    ReminderRound(AskLetters letters, PlatformTransactionManager transactions) {
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Goes round until nobody is due; returns how many were reminded. */
    public int go() {
        return Acting.as(SYSTEM, () -> {
            int all = 0;
            Integer reminded;
            do {
                reminded = transactions.execute(status -> letters.remind());
                all += reminded == null ? 0 : reminded;
            } while (reminded != null && reminded > 0);
            return all;
        });
    }
}
