package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
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
    private static final Pattern TEMPORARY = Pattern.compile("\\s*create temporary table ");

    @Test
    void every_statement_of_every_class_is_understood_by_the_database() throws Exception {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String staging : staging()) {
                statement.execute(staging);
            }
            for (Map.Entry<String, String> named : statements().entrySet()) {
                Savepoint before = connection.setSavepoint();
                try {
                    statement.execute("prepare checked as " + numbered(named.getValue()));
                    statement.execute("deallocate checked");
                } catch (SQLException e) {
                    connection.rollback(before);
                    refused.add(named.getKey() + ": " + e.getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Map<String, String> statements() throws IOException, ReflectiveOperationException {
        return texts(SqlTests::isStatement);
    }

    /** Imports work over temporary tables of their own: they are made first, so that those statements are checked too. */
    private static Collection<String> staging() throws IOException, ReflectiveOperationException {
        return texts((type, text) -> TEMPORARY.matcher(text).lookingAt()).values();
    }

    private static boolean isStatement(Class<?> type, String text) {
        // a text block of another class that begins as a statement is one; in a store all of them are
        boolean meant = type.getSimpleName().endsWith("Store") || text.contains("\n");
        // a pattern for table names is no statement yet; the module's own test runs what it becomes
        return meant && STATEMENT.matcher(text).matches() && !text.contains("%1$s");
    }

    private static Map<String, String> texts(BiPredicate<Class<?>, String> wanted)
            throws IOException, ReflectiveOperationException {
        Map<String, String> texts = new TreeMap<>();
        Resource[] classes =
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/guildhall/**/*.class");
        for (Resource resource : classes) {
            String url = resource.getURL().toString();
            if (!url.contains("test-classes")) {
                String path = url.substring(url.lastIndexOf("org/guildhall/"), url.length() - ".class".length());
                collect(ClassUtils.forName(path.replace('/', '.'), null), wanted, texts);
            }
        }
        return texts;
    }

    private static void collect(Class<?> type, BiPredicate<Class<?>, String> wanted, Map<String, String> texts)
            throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class && !field.isSynthetic()) {
                field.setAccessible(true);
                if (field.get(null) instanceof String text && wanted.test(type, text)) {
                    texts.put(type.getName() + "." + field.getName(), text);
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
