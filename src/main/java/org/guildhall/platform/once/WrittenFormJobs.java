package org.guildhall.platform.once;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class WrittenFormJobs {

    /** Forgets forms that nobody will send again, every six hours. */
    @Bean
    RecurringTask<Void> forgottenForms(WrittenForms forms) {
        return Tasks.recurring("forms-forgotten", Schedules.fixedDelay(Duration.ofHours(6)))
                .execute((instance, context) -> forms.clear());
    }
}
