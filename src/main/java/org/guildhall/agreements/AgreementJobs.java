package org.guildhall.agreements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class AgreementJobs {

    /** Lets unsigned agreements expire, every hour. */
    @Bean
    RecurringTask<Void> expiredAgreements(AgreementRound round) {
        return Tasks.recurring("agreements-expired", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> round.go());
    }
}
