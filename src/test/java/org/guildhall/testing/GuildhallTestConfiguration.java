package org.guildhall.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.guildhall.demo.Demonstration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What differs from production: the database, the clock, and that jobs run where a test wants them to. Not annotated, so
 * that only a test that names it gets it, and never an application that a test starts as a newcomer would.
 */
class GuildhallTestConfiguration {

    @Bean
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestSessions testSessions(SessionRepository<?> sessions, ObjectProvider<HttpSessionIdResolver> ids) {
        return new TestSessions(sessions, ids.getIfAvailable(CookieHttpSessionIdResolver::new));
    }

    @Bean
    Demo demo(
            SwitchableDataSource dataSource,
            ObjectProvider<Demonstration> demonstrations,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new Demo(dataSource, demonstrations, jdbc, transactions);
    }

    @Bean
    DbSchedulerStarter jobs(Scheduler scheduler, @Value("${guildhall.test.jobs:false}") boolean run) {
        return () -> {
            if (run) {
                scheduler.start();
            }
        };
    }
}
