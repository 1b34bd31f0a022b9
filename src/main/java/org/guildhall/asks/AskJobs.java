package org.guildhall.asks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done by itself. */
@Configuration
class AskJobs {

    /** Reminds who is due to be reminded, every ten minutes. */
    @Bean
    RecurringTask<Void> reminders(AskLetters letters, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("asks-reminders", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> Acting.as(
                        Actor.system("reminders"), () -> transaction.executeWithoutResult(status -> letters.remind())));
    }
}
