package org.guildhall.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.platform.ids.Id;
import org.jspecify.annotations.Nullable;

/** How a column becomes a Java value: decided once per record component, then read without reflection on types. */
@FunctionalInterface
interface Columns {

    @Nullable
    Object read(ResultSet results, int index) throws SQLException;

    /** The reading for a type; a {@code List<…>} is read from an SQL array. */
    static Columns of(Type type) {
        if (type instanceof ParameterizedType list && List.class.equals(list.getRawType())) {
            return listOf((Class<?>) list.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        throw new IllegalArgumentException("No column becomes a " + type);
    }

    private static Columns ofClass(Class<?> type) {
        if (Id.class.isAssignableFrom(type) || type.isEnum()) {
            Class<?> stored = type.isEnum() ? String.class : UUID.class;
            return (results, index) -> {
                Object value = results.getObject(index, stored);
                return value == null ? null : element(type, value);
            };
        }
        if (type == Instant.class) {
            return (results, index) -> {
                OffsetDateTime moment = results.getObject(index, OffsetDateTime.class);
                return moment == null ? null : moment.toInstant();
            };
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == byte[].class) {
            return ResultSet::getBytes;
        }
        if (type == Object.class) {
            return ResultSet::getObject;
        }
        Columns number = number(type);
        if (number == null) {
            return (results, index) -> results.getObject(index, type);
        }
        return (results, index) -> {
            Object value = number.read(results, index);
            if (!results.wasNull()) {
                return value;
            }
            if (type.isPrimitive()) {
                throw new SQLException("Column " + results.getMetaData().getColumnLabel(index) + " is null, and a "
                        + type + " cannot be");
            }
            return null;
        };
    }

    /** Numbers come from any column they fit into: a count is a bigint, and often read as an int. */
    private static @Nullable Columns number(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return ResultSet::getInt;
        } else if (type == long.class || type == Long.class) {
            return ResultSet::getLong;
        } else if (type == boolean.class || type == Boolean.class) {
            return ResultSet::getBoolean;
        } else if (type == double.class || type == Double.class) {
            return ResultSet::getDouble;
        } else if (type == BigDecimal.class) {
            return ResultSet::getBigDecimal;
        }
        return null;
    }

    private static Columns listOf(Class<?> type) {
        return (results, index) -> {
            Array array = results.getArray(index);
            if (array == null) {
                return null;
            }
            List<Object> values = new ArrayList<>();
            for (Object value : (Object[]) array.getArray()) {
                if (value != null) {
                    values.add(element(type, value));
                }
            }
            return List.copyOf(values);
        };
    }

    private static Object element(Class<?> type, Object value) {
        if (type.isEnum()) {
            String name = value.toString().toUpperCase(Locale.ROOT);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + name));
        }
        return Id.class.isAssignableFrom(type) ? identifier(type, (UUID) value) : value;
    }

    private static Object identifier(Class<?> type, UUID value) {
        try {
            Constructor<?> constructor = IDENTIFIERS.get(type);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record of one UUID", e);
        }
    }

    /** The constructors of identifiers, found once. */
    ClassValue<Constructor<?>> IDENTIFIERS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " is no record of one UUID", e);
            }
        }
    };

    /** Whether a type is read from a single column (else it is a record over several). */
    static boolean isSingle(Class<?> type) {
        return !type.isRecord() || Id.class.isAssignableFrom(type);
    }
}
