package org.guildhall.platform.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message files, one per module and language: {@code messages/<module>_<language>.properties}. */
final class Messages {

    private static final Map<String, Map<String, String>> PATTERNS = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    static String format(Locale locale, String key, Object[] arguments) {
        return ((MessageFormat) compiled(locale, key).clone()).format(Isolated.all(locale, arguments));
    }

    /** A MessageFormat is not thread-safe; a clone is cheap and parsing is not. */
    private static MessageFormat compiled(Locale locale, String key) {
        return FORMATS.computeIfAbsent(locale.getLanguage() + ' ' + key, ignored -> parse(locale, key));
    }

    static String format(Locale locale, String key, Map<String, ?> arguments) {
        return ((MessageFormat) compiled(locale, key).clone()).format(Isolated.all(locale, arguments));
    }

    static boolean has(Locale locale, String key) {
        return patterns(locale).containsKey(key);
    }

    private static MessageFormat parse(Locale locale, String key) {
        String pattern = patterns(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale);
    }

    private static Map<String, String> patterns(Locale locale) {
        return PATTERNS.computeIfAbsent(locale.getLanguage(), Messages::load);
    }

    private static Map<String, String> load(String language) {
        try {
            Properties all = new Properties();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
            Map<String, String> patterns = new ConcurrentHashMap<>();
            all.stringPropertyNames().forEach(key -> patterns.put(key, all.getProperty(key)));
            return Map.copyOf(patterns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
