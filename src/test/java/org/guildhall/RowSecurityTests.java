package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock, per table: there is one, it is shut, and it opens for nobody whom the database doesn't know. */
class RowSecurityTests {

    /** Tables that anybody may read, and why. */
    private static final Map<String, String> PUBLIC = Map.of();

    /** Tables of the schema that the application may touch. */
    private static final String TABLES = """
            select c.relname::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and has_table_privilege(current_user, c.oid, 'select, insert, update, delete')
             order by 1
            """;

    private static final String UNLOCKED = """
            select c.relname::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and has_table_privilege(current_user, c.oid, 'select, insert, update, delete')
               and not (c.relrowsecurity and c.relforcerowsecurity
                        and exists (select 1 from pg_policy p where p.polrelid = c.oid))
             order by 1
            """;

    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_table_is_locked() {
        assertThat(jdbc.sql(TABLES).query(String.class).list()).contains("event_publication", "spring_session");
        assertThat(jdbc.sql(UNLOCKED).query(String.class).list()).isEmpty();
    }

    @Test
    void with_nothing_set_no_row_is_seen() {
        List<String> seen = new ArrayList<>();
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            if (!PUBLIC.containsKey(table)
                    && jdbc.sql("select exists (select 1 from " + table + ")")
                            .query(Boolean.class)
                            .single()) {
                seen.add(table);
            }
        }
        assertThat(seen).isEmpty();
    }
}
