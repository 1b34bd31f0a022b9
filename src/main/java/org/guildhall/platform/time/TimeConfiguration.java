package org.guildhall.platform.time;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** The one clock. Tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return Rehearsal.over(InstantSource.system());
    }

    @Bean
    @ConditionalOnProperty("guildhall.demo")
    Rehearsal rehearsal() {
        return new Rehearsal();
    }

    /** In a demonstration listeners keep to the moment that is played; everywhere else they work in the background. */
    @Bean
    @ConditionalOnProperty("guildhall.demo")
    AsyncConfigurer listenersKeepTheMoment(
            @Qualifier("applicationTaskExecutor") ObjectProvider<TaskExecutor> background, TaskDecorator asGuildhall) {
        Executor executor = task -> {
            if (Rehearsal.isOn()) {
                Rehearsal.after(asGuildhall.decorate(task));
            } else {
                background.getObject().execute(task);
            }
        };
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return executor;
            }
        };
    }
}
