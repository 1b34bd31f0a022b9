package org.guildhall.platform.rowsecurity;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Lets whoever acts for another while a page is read do so in a transaction of their own: a transaction shows what one
 * actor may see.
 */
final class ActorsTransactionManager implements PlatformTransactionManager {

    private final ArmedTransactionManager armed;

    ActorsTransactionManager(ArmedTransactionManager armed) {
        this.armed = armed;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        if (!PageReading.isLeft()) {
            return armed.getTransaction(definition);
        }
        DefaultTransactionDefinition own =
                definition == null ? new DefaultTransactionDefinition() : new DefaultTransactionDefinition(definition);
        if (own.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED) {
            own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }
        return armed.getTransaction(own);
    }

    @Override
    public void commit(TransactionStatus status) {
        armed.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        armed.rollback(status);
    }
}
