package org.guildhall.demo;

import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the past has been played: begun, or whole. */
@Repository
@ConditionalOnProperty("guildhall.demo")
class PastStore {

    private static final String BEGIN = """
            insert into demo_past (began_at) values (:at)
            """;

    private static final String END = """
            update demo_past set ended_at = :at
            """;

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Instant at) {
        jdbc.sql(BEGIN).param("at", at).update();
    }

    void end(Instant at) {
        jdbc.sql(END).param("at", at).update();
    }
}
