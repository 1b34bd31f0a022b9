package org.guildhall.platform.database;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one page has asked the database already: its parts each ask for what they need, and the same question by the same
 * actor is put once. A write forgets it all.
 */
public final class AskedBefore {

    private static final ScopedValue<Map<Question, List<?>>> ANSWERS = ScopedValue.newInstance();

    private AskedBefore() {}

    /** Runs what reads one page, on one thread. */
    public static <X extends Throwable> void within(Step<X> step) throws X {
        ScopedValue.where(ANSWERS, new HashMap<>()).<Boolean, X>call(() -> {
            step.run();
            return true;
        });
    }

    /** Whether a page is being read on this thread. */
    public static boolean isPage() {
        return ANSWERS.isBound();
    }

    static void forget() {
        if (ANSWERS.isBound()) {
            ANSWERS.get().clear();
        }
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Step<X extends Throwable> {
        void run() throws X;
    }

    /** A statement with its parameters, as somebody who may see one thing and not another asks it. */
    record Question(String sql, List<@Nullable Object> given, Class<?> type, Actor actor) {

        Question(String sql, List<@Nullable Object> given, Class<?> type) {
            this(sql, given, type, Acting.current());
        }
    }

    /** Puts a question where it has not been put before. */
    record Once<T>(JdbcClient.MappedQuerySpec<T> spec, Question question) implements JdbcClient.MappedQuerySpec<T> {

        @Override
        public Stream<T> stream() {
            return spec.stream();
        }

        @Override
        @SuppressWarnings("unchecked") // the question names the type
        public List<T> list() {
            if (!ANSWERS.isBound()) {
                return spec.list();
            }
            Map<Question, List<?>> answers = ANSWERS.get();
            List<T> known = (List<T>) answers.get(question);
            if (known == null) {
                known = Collections.unmodifiableList(spec.list());
                answers.put(question, known);
            }
            return known;
        }
    }
}
