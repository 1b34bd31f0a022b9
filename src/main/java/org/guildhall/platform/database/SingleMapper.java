package org.guildhall.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a value from the first column. */
final class SingleMapper<T> implements RowMapper<T> {

    private final Columns column;

    SingleMapper(Class<T> type) {
        this.column = Columns.of(type);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // a null in the column is a null in the list, as with Spring's own
    public @Nullable T mapRow(ResultSet results, int row) throws SQLException {
        return (T) column.read(results, 1);
    }
}
