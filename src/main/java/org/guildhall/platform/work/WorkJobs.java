package org.guildhall.platform.work;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does with long work: takes it up, again where a node has died, and finds what was forgotten. */
@Configuration
class WorkJobs {

    static final TaskDescriptor<Void> WORK = TaskDescriptor.of("work");

    @Bean
    OneTimeTask<Void> takeUpWork(WorkRunner runner) {
        return Tasks.oneTime(WORK)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(3)))
                .execute((instance, context) -> runner.run(
                        new WorkId(UUID.fromString(instance.getId())),
                        () -> context.getSchedulerState().isShuttingDown()));
    }

    /** A node may die between the commit and the scheduling; every minute what was left is found. */
    @Bean
    RecurringTask<Void> forgottenWork(WorkSweep sweep) {
        return Tasks.recurring("work-sweep", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> sweep.go());
    }
}
