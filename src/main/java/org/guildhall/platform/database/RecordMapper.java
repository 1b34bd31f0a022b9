package org.guildhall.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Makes records of rows: the component {@code dueOn} is the column {@code due_on}. One instance serves one query. */
final class RecordMapper<T> implements RowMapper<T> {

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            return Plan.of(type);
        }
    };

    private final Plan plan;
    private int @Nullable [] indexes;

    RecordMapper(Class<T> type) {
        this.plan = PLANS.get(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T mapRow(ResultSet results, int row) throws SQLException {
        if (indexes == null) {
            indexes = plan.indexes(results.getMetaData());
        }
        @Nullable Object[] values = new @Nullable Object[indexes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = plan.columns[i].read(results, indexes[i]);
        }
        try {
            return (T) plan.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Plan(Constructor<?> constructor, String[] names, Columns[] columns) {

        static Plan of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Plan(
                        constructor,
                        Arrays.stream(components)
                                .map(component -> snake(component.getName()))
                                .toArray(String[]::new),
                        Arrays.stream(components)
                                .map(component -> Columns.of(component.getGenericType()))
                                .toArray(Columns[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        int[] indexes(ResultSetMetaData metaData) throws SQLException {
            Map<String, Integer> found = new HashMap<>();
            for (int i = 1; i <= metaData.getColumnCount(); i++) {
                found.putIfAbsent(metaData.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            }
            int[] indexes = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                Integer index = found.get(names[i]);
                if (index == null) {
                    throw new SQLException("The query has no column " + names[i] + " for "
                            + constructor.getDeclaringClass().getName() + ", only " + found.keySet());
                }
                indexes[i] = index;
            }
            return indexes;
        }

        private static String snake(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }
    }
}
