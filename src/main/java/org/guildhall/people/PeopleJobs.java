package org.guildhall.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by itself. */
@Configuration
class PeopleJobs {

    /** Forgets sessions and links that are over, every six hours. */
    @Bean
    RecurringTask<Void> forgottenDoors(Devices devices, SignIn signIn) {
        return Tasks.recurring("doors-forgotten", Schedules.fixedDelay(Duration.ofHours(6)))
                .execute((instance, context) -> Acting.as(Actor.system("doors"), () -> {
                    devices.forget();
                    signIn.forget();
                }));
    }
}
