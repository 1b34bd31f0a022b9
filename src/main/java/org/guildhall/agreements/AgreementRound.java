package org.guildhall.agreements;

import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets agreements expire that were not signed by their last day. */
@Component
public class AgreementRound {

    private static final Actor SYSTEM = Actor.system("agreements");

    private final LeftAgreements agreements;
    private final TransactionTemplate transactions;

    AgreementRound(LeftAgreements agreements, PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Goes round until nothing is due; returns how many have expired. */
    public int go() {
        return Acting.as(SYSTEM, () -> {
            int all = 0;
            Integer expired;
            do {
                expired = transactions.execute(status -> agreements.expire(SYSTEM));
                all += expired == null ? 0 : expired;
            } while (expired != null && expired > 0);
            return all;
        });
    }
}
