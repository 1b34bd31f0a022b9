package org.guildhall.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done again and again. To be read as the system. */
@Component
public class RecurringJobs {

    private static final String LIST = """
            select task_name as name, execution_time as next_run, picked as running, last_success, last_failure,
                   coalesce(consecutive_failures, 0) as failures
            from scheduled_tasks where task_instance = 'recurring' order by task_name limit 200
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<SchedulerClient> scheduler;

    RecurringJobs(JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Job> list() {
        return jdbc.sql(LIST).query(Job.class).list();
    }

    /** Has it done as soon as a node is free. False where a node is at it, or there is no such job. */
    public boolean runNow(String name) {
        try {
            // always due, whatever clock Guildhall goes by
            return scheduler.getObject().reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), Instant.EPOCH);
        } catch (TaskInstanceException runningOrUnknown) {
            return false;
        }
    }
}
