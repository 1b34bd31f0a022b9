package org.guildhall.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Says plainly that a server is too old, before the first statement that it would not understand. */
final class SupportedVersion extends BaseCallback {

    private static final int OLDEST = 15;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            int version = context.getConnection().getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new FlywayException(
                        "Guildhall needs PostgreSQL " + OLDEST + " or newer; this server is " + version
                                + ". Upgrade it, or leave spring.datasource.url unset to use the one that comes along.");
            }
        } catch (SQLException e) {
            throw new FlywayException("The server does not say its version", e);
        }
    }
}
