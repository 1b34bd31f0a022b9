package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.util.ClassUtils;

/** Every statement is prepared against the migrated schema, so that a mistyped column fails the build. */
class SqlTests {

    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(select|insert|update|delete|with|merge)\\s.*", Pattern.DOTALL);

    @Test
    void every_statement_of_every_class_is_understood_by_the_database() throws Exception {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> named : statements().entrySet()) {
                try {
                    statement.execute("prepare checked as " + numbered(named.getValue()));
                    statement.execute("deallocate checked");
                } catch (SQLException e) {
                    refused.add(named.getKey() + ": " + e.getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Map<String, String> statements() throws IOException, ReflectiveOperationException {
        Map<String, String> statements = new TreeMap<>();
        Resource[] classes =
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/guildhall/**/*.class");
        for (Resource resource : classes) {
            String url = resource.getURL().toString();
            if (!url.contains("test-classes")) {
                String path = url.substring(url.lastIndexOf("org/guildhall/"), url.length() - ".class".length());
                collect(ClassUtils.forName(path.replace('/', '.'), null), statements);
            }
        }
        return statements;
    }

    private static void collect(Class<?> type, Map<String, String> statements) throws ReflectiveOperationException {
        boolean store = type.getSimpleName().endsWith("Store");
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class && !field.isSynthetic()) {
                field.setAccessible(true);
                String text = (String) field.get(null);
                // a text block of another class that begins as a statement is one; in a store all of them are
                if (text != null
                        && (store || text.contains("\n"))
                        && STATEMENT.matcher(text).matches()) {
                    statements.put(type.getName() + "." + field.getName(), text);
                }
            }
        }
    }

    /** Named parameters become numbered ones, a number per place as the driver does it. */
    private static String numbered(String sql) {
        MapSqlParameterSource numbers = new MapSqlParameterSource();
        String marked =
                NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(sql), numbers);
        StringBuilder result = new StringBuilder();
        int number = 0;
        for (String part : marked.splitWithDelimiters("(?<!\\?)\\?(?!\\?)", 0)) {
            result.append("?".equals(part) ? "$" + ++number : part);
        }
        return result.toString().replace("??", "?");
    }
}
