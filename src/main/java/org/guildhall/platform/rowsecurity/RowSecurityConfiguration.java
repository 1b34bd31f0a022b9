package org.guildhall.platform.rowsecurity;

import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Transactions that say who acts; what runs after a commit, in the background, acts as Guildhall itself. */
@Configuration
class RowSecurityConfiguration {

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActorsTransactionManager(new ArmedTransactionManager(dataSource));
    }

    @Bean
    TaskDecorator listenersActAsGuildhall() {
        return task -> () -> Acting.as(Actor.system("listener"), task);
    }

    /**
     * Listeners wait in a queue, eight at a time: each holds a connection, and one for every event that a busy moment
     * publishes would leave none for the pages that are being asked for.
     */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor listeners(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(8).threadNamePrefix("listener-").build();
    }
}
