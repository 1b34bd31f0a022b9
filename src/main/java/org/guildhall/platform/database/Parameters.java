package org.guildhall.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.platform.ids.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** How a Java value becomes a parameter: what the driver doesn't know is put in its terms. */
final class Parameters {

    private Parameters() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Id id -> id.value();
            case Collection<?> many -> array(many.toArray());
            case Object[] many -> array(many);
            default -> value;
        };
    }

    /** Lists are SQL arrays, for {@code = any(:ids)}: an empty one is no special case, and the statement stays one. */
    private static SqlTypeValue array(@Nullable Object[] values) {
        @Nullable Object[] elements = Arrays.stream(values).map(Parameters::of).toArray();
        return new ArrayValue(elements);
    }

    private record ArrayValue(@Nullable Object[] elements) implements SqlTypeValue {

        @Override
        public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
                throws SQLException {
            if (elements.length == 0) {
                // an empty list says nothing of its kind: the statement's cast or column decides
                statement.setObject(index, "{}", Types.OTHER);
                return;
            }
            statement.setArray(index, statement.getConnection().createArrayOf(elementType(), elements));
        }

        private String elementType() {
            Object first = Arrays.stream(elements)
                    .filter(element -> element != null)
                    .findFirst()
                    .orElse(null);
            return switch (first) {
                case null -> "text";
                case UUID uuid -> "uuid";
                case Integer number -> "int4";
                case Long number -> "int8";
                case java.time.LocalDate day -> "date";
                case java.time.OffsetDateTime moment -> "timestamptz";
                case java.math.BigDecimal number -> "numeric";
                case Boolean truth -> "bool";
                default -> "text";
            };
        }
    }
}
