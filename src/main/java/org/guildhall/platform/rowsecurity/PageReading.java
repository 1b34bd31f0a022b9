package org.guildhall.platform.rowsecurity;

import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.database.AskedBefore;
import org.guildhall.platform.words.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One transaction for all that a page reads: the database is told once who acts, is asked the same thing once, and the
 * parts of a page agree with each other.
 */
@Component
public class PageReading {

    private static final String NAME = "page";
    private static final ScopedValue<Actor> READER = ScopedValue.newInstance();

    private final PlatformTransactionManager transactions;

    PageReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Runs a request that shows something. What it writes by the way is kept where nothing is thrown. */
    public <X extends Throwable> void through(Reading.Step<X> step) throws X {
        ScopedValue.where(READER, Acting.current()).<Boolean, X>call(() -> {
            DefaultTransactionDefinition page = new DefaultTransactionDefinition();
            page.setName(NAME);
            TransactionStatus status = transactions.getTransaction(page);
            boolean done = false;
            try {
                AskedBefore.<X>within(step::run);
                done = true;
            } finally {
                // who was told that there is no such thing, or that they may not, has been answered all the same
                if (done && !status.isRollbackOnly()) {
                    transactions.commit(status);
                } else {
                    transactions.rollback(status);
                }
            }
            return true;
        });
    }

    /** Whether somebody acts for another in the middle of a page's transaction. */
    static boolean isLeft() {
        return NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName())
                && !Acting.current().equals(READER.get());
    }
}
