package org.guildhall.platform.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/** How the schema is made: by its owner, who grants the application role what it may do. */
public record Migrations(String applicationRole) implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration
                .locations("classpath:db/migration", "classpath:db/callback")
                .placeholders(Map.of("app_role", applicationRole))
                .validateMigrationNaming(true)
                .callbacks(new SupportedVersion());
    }
}
