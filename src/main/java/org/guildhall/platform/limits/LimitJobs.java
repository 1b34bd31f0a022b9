package org.guildhall.platform.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class LimitJobs {

    /** Forgets who has been quiet, every hour. */
    @Bean
    RecurringTask<Void> quietForgotten(Limits limits) {
        return Tasks.recurring("limits-swept", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> limits.sweep());
    }
}
