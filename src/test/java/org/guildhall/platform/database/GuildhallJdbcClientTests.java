package org.guildhall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.ids.Id;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GuildhallJdbcClientTests {

    private static final Instant MOMENT = Instant.parse("2026-05-14T10:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-05-14");

    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = new GuildhallJdbcClient(JdbcClient.create(database.dataSource()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    record ThingId(UUID value) implements Id {}

    enum State {
        READY,
        IN_FORCE
    }

    record Thing(
            ThingId id,
            State state,
            Instant madeAt,
            LocalDate dueOn,
            int minutes,
            @Nullable Integer score,
            boolean open,
            List<ThingId> friends,
            List<String> words,
            List<State> states) {}

    @Test
    void a_record_comes_back_as_it_went() {
        Thing thing = new Thing(
                new ThingId(Ids.next()),
                State.IN_FORCE,
                MOMENT,
                DAY,
                450,
                null,
                true,
                List.of(new ThingId(Ids.next()), new ThingId(Ids.next())),
                List.of("a", "b,\"c"),
                List.of(State.READY));

        Thing read = jdbc.sql("""
                        select :id::uuid as id, :state::text as state, :madeAt::timestamptz as made_at, :dueOn::date as due_on,
                               :minutes::int as minutes, :score::int as score, :open::boolean as open,
                               :friends::uuid[] as friends, :words::text[] as words, :states::text[] as states
                        """).paramSource(thing).query(Thing.class).single();

        assertThat(read).isEqualTo(thing);
    }

    @Test
    void lists_are_arrays_and_may_be_empty() {
        ThingId one = new ThingId(Ids.next());
        assertThat(jdbc.sql("select :one::uuid = any(:ids::uuid[])")
                        .param("one", one)
                        .param("ids", List.of())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select :one::uuid = any(:ids)")
                        .param("one", one)
                        .param("ids", List.of(one))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from pg_class where relname = any(:names)")
                        .param("names", List.of())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void single_values_are_typed_too() {
        ThingId id = new ThingId(Ids.next());
        assertThat(jdbc.sql("select :id::uuid")
                        .param("id", id)
                        .query(ThingId.class)
                        .single())
                .isEqualTo(id);
        assertThat(jdbc.sql("select 'in_force'").query(State.class).single()).isEqualTo(State.IN_FORCE);
        assertThat(jdbc.sql("select :at::timestamptz")
                        .param("at", MOMENT)
                        .query(Instant.class)
                        .single())
                .isEqualTo(MOMENT);
        assertThat(jdbc.sql("select count(*) from pg_class where false")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select 1::text where false").query(String.class).optional())
                .isEmpty();
    }

    @Test
    void nothing_given_is_nothing_in_the_statement() {
        assertThat(jdbc.sql("select (:state::text is null or 'x' = :state) and :at::timestamptz is null")
                        .param("state", null)
                        .param("at", null)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> jdbc.sql("select 1 as id").query(Thing.class).list())
                .hasRootCauseMessage("The query has no column state for " + Thing.class.getName() + ", only [id]");
    }

    @Test
    void letters_of_every_script_are_letters_to_the_trigrams() {
        assertThat(jdbc.sql("select similarity('تعلم مهني', 'تعلم المهني') > 0.3")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
