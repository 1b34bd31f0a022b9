package org.guildhall.platform.rowsecurity;

import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;

/** Transactions that say who acts; what runs after a commit, in the background, acts as Guildhall itself. */
@Configuration
class RowSecurityConfiguration {

    @Bean
    @Primary
    ArmedTransactionManager transactionManager(DataSource dataSource) {
        return new ArmedTransactionManager(dataSource);
    }

    @Bean
    TaskDecorator listenersActAsGuildhall() {
        return task -> () -> Acting.as(Actor.system("listener"), task);
    }
}
