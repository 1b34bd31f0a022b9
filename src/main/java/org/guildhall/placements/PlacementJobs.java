package org.guildhall.placements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class PlacementJobs {

    /** Starts and ends what is due by date, every ten minutes. */
    @Bean
    RecurringTask<Void> dailyRoundOfPlacements(DailyRound round) {
        return Tasks.recurring("placements-daily-round", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> round.go());
    }
}
