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

    /** Reminds who is due to be reminded, every ten minutes. */
    @Bean
    RecurringTask<Void> reminders(ReminderRound round) {
        return Tasks.recurring("asks-reminders", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> round.go());
    }
}
