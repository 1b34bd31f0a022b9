package org.guildhall.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done by itself. */
@Configuration
class ImportJobs {

    /** Days that a file is kept after it was brought. */
    static final int KEPT_DAYS = 14;

    /** Forgets old files once an hour. What was written from them stays. */
    @Bean
    RecurringTask<Void> forgetOldImports(
            ImportStore store, InstantSource time, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("imports-forget", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> Acting.as(
                        Actor.system("imports-forget"),
                        () -> transaction.executeWithoutResult(
                                status -> store.forget(time.instant().minus(Duration.ofDays(KEPT_DAYS))))));
    }
}
