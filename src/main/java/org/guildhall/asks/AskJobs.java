package org.guildhall.asks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class AskJobs {

    /** Writes what has been gathered, reminds and passes on what is due, every minute. */
    @Bean
    RecurringTask<Void> reminders(ReminderRound round) {
        return Tasks.recurring("asks-reminders", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> round.go());
    }
}
