package org.guildhall.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Spring's {@link JdbcClient} that knows our types: parameters may be {@code Instant}, {@code LocalDate}, enum
 * constants, typed ids, and lists or arrays of them (as SQL arrays); {@code query(SomeRecord.class)} reads records with
 * components of these types from columns of the same name in snake case.
 */
final class GuildhallJdbcClient implements JdbcClient {

    private final JdbcClient client;

    GuildhallJdbcClient(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(client.sql(sql), sql, new ArrayList<>());
    }

    /** @param given names and values as they came, for {@link AskedBefore} */
    private record Statement(StatementSpec spec, String sql, List<@Nullable Object> given) implements StatementSpec {

        @Override
        public StatementSpec withFetchSize(int rows) {
            spec.withFetchSize(rows);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            spec.withMaxRows(rows);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            spec.withQueryTimeout(seconds);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            given.add(value);
            spec.param(Parameters.of(value));
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            given.add(index);
            given.add(value);
            spec.param(index, Parameters.of(value));
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int sqlType) {
            given.add(index);
            given.add(value);
            spec.param(index, Parameters.of(value), sqlType);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            given.add(name);
            given.add(value);
            spec.param(name, Parameters.of(value));
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int sqlType) {
            given.add(name);
            given.add(value);
            spec.param(name, Parameters.of(value), sqlType);
            return this;
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            return params(Arrays.asList(values));
        }

        @Override
        public StatementSpec params(List<?> values) {
            values.forEach(this::param);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            given.add(values);
            Map<String, @Nullable Object> converted = new HashMap<>();
            values.forEach((name, value) -> converted.put(name, Parameters.of(value)));
            spec.params(converted);
            return this;
        }

        /** A record's components by name: {@code insert … values (:id, :dueOn)} of the record itself. */
        @Override
        public StatementSpec paramSource(Object source) {
            if (source instanceof Record row) {
                return paramSource(new RecordParameters(row));
            }
            given.add(source);
            spec.paramSource(source);
            return this;
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            given.add(source);
            spec.paramSource(source);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return spec.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return new AskedBefore.Once<>(
                    spec.query(Columns.isSingle(type) ? new SingleMapper<>(type) : new RecordMapper<>(type)),
                    new AskedBefore.Question(sql, given, type));
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return spec.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            spec.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return spec.query(extractor);
        }

        @Override
        public int update() {
            AskedBefore.forget();
            return spec.update();
        }

        @Override
        public int update(KeyHolder keys) {
            AskedBefore.forget();
            return spec.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            AskedBefore.forget();
            return spec.update(keys, columns);
        }
    }
}
