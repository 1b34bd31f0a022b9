package org.guildhall.platform.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way to the database: statements as the application role, migrations as the owner. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:database.properties")
class DatabaseConfiguration {

    private static final int SYSTEM_CONNECTIONS = 10;

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        return new GuildhallJdbcClient(JdbcClient.create(template));
    }

    @Bean
    FlywayConfigurationCustomizer migrations(
            @Value("${spring.datasource.username:" + EmbeddedDatabase.APPLICATION + "}") String applicationRole) {
        return new Migrations(applicationRole);
    }

    /**
     * For what runs outside our transactions; injected by name alone. Beside a pool it is a pool of its own, whose
     * connections need not be told for every use whose they are.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource systemDataSource(DataSource dataSource) {
        return dataSource instanceof HikariDataSource pool ? systemPool(pool) : new SystemDataSource(dataSource);
    }

    private static HikariDataSource systemPool(HikariDataSource pool) {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setPoolName(pool.getPoolName() + "-system");
        config.setMaximumPoolSize(SYSTEM_CONNECTIONS);
        config.setMinimumIdle(Math.min(pool.getMinimumIdle(), SYSTEM_CONNECTIONS));
        config.setConnectionInitSql(SystemDataSource.BECOME_SYSTEM);
        return new HikariDataSource(config);
    }

    /** Single statements of the system's, each a transaction of its own; injected by name alone. */
    @Bean(defaultCandidate = false)
    JdbcClient systemJdbcClient(@Qualifier("systemDataSource") DataSource dataSource) {
        return new GuildhallJdbcClient(JdbcClient.create(dataSource));
    }

    @Bean
    DbSchedulerCustomizer jobsAsSystem(@Qualifier("systemDataSource") DataSource dataSource) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(dataSource);
            }
        };
    }

    /** Sessions are read and written by the system, beside whatever transaction the request is in. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@Qualifier("systemDataSource") DataSource dataSource) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /** Two requests of one browser may write the same thing into its session at the same moment. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static EventPublicationsAsSystem eventPublicationsAsSystem() {
        return new EventPublicationsAsSystem();
    }
}
