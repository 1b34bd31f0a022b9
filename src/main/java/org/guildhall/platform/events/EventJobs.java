package org.guildhall.platform.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** What is done by itself. */
@Configuration
class EventJobs {

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final int ENOUGH = 50;

    /** A listener that failed is told again every ten minutes, up to fifty times; after that somebody has to look at it. */
    @Bean
    RecurringTask<Void> eventsToldAgain(FailedEventPublications failed) {
        return Tasks.recurring("events-told-again", Schedules.fixedDelay(BETWEEN))
                .execute((instance, context) -> failed.resubmit(ResubmissionOptions.defaults()
                        .withMinAge(BETWEEN)
                        .withFilter(it -> it.getCompletionAttempts() < ENOUGH)));
    }
}
