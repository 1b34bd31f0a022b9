package org.guildhall.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.UUID;
import org.guildhall.platform.ids.Id;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads typed ids from paths and forms. What is no UUID is an address that does not exist. */
class IdConverter implements ConverterFactory<String, Id> {

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(UUID.class);
                return constructor.newInstance(UUID.fromString(text));
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException notAnId) {
                throw new IllegalStateException(type + " is no id record", notAnId);
            }
        };
    }
}
