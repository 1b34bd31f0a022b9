package org.guildhall.platform.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** After Spring Boot's own, which makes no sessions where it finds some made. */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SparingSessionsConfiguration {

    @Bean
    @Primary
    SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions);
    }
}
