package org.guildhall.asks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself, beside letters. */
@Configuration
class AskTextJobs {

    /** Text messages beside second reminders, every five minutes. */
    @Bean
    RecurringTask<Void> reminderTexts(AskTexts texts) {
        return Tasks.recurring("asks-texts", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((instance, context) -> texts.go());
    }
}
