package org.guildhall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guildhall.Guildhall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One's own PostgreSQL, the oldest that is supported: named by configuration, with an owner and a powerless role. */
class DebianPostgresTests {

    @BeforeEach
    void the_machine_has_it() {
        assumeTrue(
                DebianPostgres.isThere(),
                "No PostgreSQL 15 in /usr/lib/postgresql/15: bash .ci/prepare installs it (as root, on Debian)");
    }

    @Test
    void the_schema_is_made_by_its_owner_and_the_application_role_can_do_nothing_but_its_work() throws Exception {
        try (DebianPostgres server = DebianPostgres.start()) {
            FluentConfiguration flyway =
                    Flyway.configure().dataSource(server.url(), DebianPostgres.OWNER, DebianPostgres.PASSWORD);
            new Migrations(DebianPostgres.APPLICATION).customize(flyway);
            assertThat(flyway.load().migrate().success).isTrue();
            assertPowerless(server);
        }
    }

    @Test
    @Tag("thorough")
    void the_whole_application_runs_on_it_with_the_demo_inside() throws Exception {
        try (DebianPostgres server = DebianPostgres.start();
                ConfigurableApplicationContext guildhall = new SpringApplicationBuilder(Guildhall.class)
                        .run(
                                "--spring.datasource.url=" + server.url(),
                                "--spring.datasource.username=" + DebianPostgres.APPLICATION,
                                "--spring.datasource.password=" + DebianPostgres.PASSWORD,
                                "--spring.flyway.url=" + server.url(),
                                "--spring.flyway.user=" + DebianPostgres.OWNER,
                                "--spring.flyway.password=" + DebianPostgres.PASSWORD,
                                "--guildhall.demo=true",
                                "--server.port=0")) {
            String port = guildhall.getEnvironment().getRequiredProperty("local.server.port");
            HttpResponse<String> people = get("http://localhost:" + port + "/demo/people.json");
            assertThat(people.statusCode()).isEqualTo(200);
            assertThat(people.body()).contains("COORDINATOR");
            assertThat(get("http://localhost:" + port + "/").statusCode()).isEqualTo(200);
            assertPowerless(server);
        }
    }

    private static void assertPowerless(DebianPostgres server) throws SQLException {
        try (Connection connection = server.connect(DebianPostgres.APPLICATION)) {
            assertThat(one(connection, "select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo("15");
            assertThat(one(connection, "select count(*) from person"))
                    .as("nothing set, no row")
                    .isEqualTo("0");
            assertThat(one(connection, "select count(*) from pg_class where relowner = current_user::regrole"))
                    .isEqualTo("0");
            assertThat(one(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            for (String forbidden : new String[] {
                "create table mine (id int)",
                "alter table person disable row level security",
                "truncate person cascade",
                "select * from flyway_schema_history",
                "insert into person (id, name, email, since) values (gen_random_uuid(), 'Eve', 'eve@x.example', now())"
            }) {
                assertThatThrownBy(() -> one(connection, forbidden))
                        .as(forbidden)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
