package org.guildhall.platform.database;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The components of a record as named parameters. */
final class RecordParameters implements SqlParameterSource {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .collect(Collectors.toMap(Method::getName, Function.identity()));
        }
    };

    private final Record row;

    RecordParameters(Record row) {
        this.row = row;
    }

    @Override
    public boolean hasValue(String name) {
        return COMPONENTS.get(row.getClass()).containsKey(name);
    }

    @Override
    public @Nullable Object getValue(String name) {
        Method accessor = COMPONENTS.get(row.getClass()).get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(row.getClass().getName() + " has no component " + name);
        }
        try {
            return Parameters.of(accessor.invoke(row));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
