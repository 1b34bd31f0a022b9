package org.guildhall.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that one thread sends to the database while somebody listens. */
public final class Statements {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    private Statements() {}

    /** What is asked of the database meanwhile, in order. */
    public static List<String> of(Step step) throws Exception {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            step.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    static Connection heard(Connection connection) {
        List<String> heard = HEARD.get();
        if (heard == null) {
            return connection;
        }
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        heard.add(String.valueOf(arguments[0]).strip());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException() instanceof SQLException failed ? failed : e;
                    }
                });
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
