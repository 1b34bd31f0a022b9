package org.guildhall.platform.once;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request that carries a form's key. The transaction manager lets its first writing transaction claim the key; who
 * comes second with the same form waits for the first's commit and hears of it by {@link SentBefore}.
 */
public final class Once {

    private static final ScopedValue<Once> CURRENT = ScopedValue.newInstance();

    /** Whoever writes the same form waits here until the other's transaction ends. */
    private static final String WAIT = """
            select pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    private static final String IS_WRITTEN = """
            select exists (select 1 from written_form where person_id = ? and key = ? and content = ?)
            """;

    /** A transaction that has only read claims nothing. */
    private static final String CLAIM = """
            insert into written_form (person_id, key, content, at)
            select ?, ?, ?, ? where pg_current_xact_id_if_assigned() is not null
            """;

    private final WrittenForms forms;
    private final SentForm form;
    private final Instant at;

    private @Nullable Connection outermost;
    private boolean claiming;
    private boolean claimed;

    Once(WrittenForms forms, SentForm form, Instant at) {
        this.forms = forms;
        this.form = form;
        this.at = at;
    }

    /** The request of the moment; empty where it carries no key. */
    public static Optional<Once> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs the rest of the request so that its writes claim the key. */
    public <X extends Throwable> void through(Step<X> step) throws X {
        ScopedValue.where(CURRENT, this).<Boolean, X>call(() -> {
            step.run();
            return true;
        });
    }

    /**
     * A transaction begins that may write. Waits for another one with the same form. A transaction within another one of
     * this request is not asked again.
     */
    public void begin(Connection connection) throws SQLException {
        if (claimed || outermost != null) {
            return;
        }
        try (PreparedStatement wait = connection.prepareStatement(WAIT)) {
            wait.setString(1, form.person().value() + " " + form.key());
            wait.execute();
        }
        try (PreparedStatement written = connection.prepareStatement(IS_WRITTEN)) {
            identify(written);
            try (ResultSet rows = written.executeQuery()) {
                if (rows.next() && rows.getBoolean(1)) {
                    throw new SentBefore();
                }
            }
        }
        outermost = connection;
    }

    /** The transaction is about to commit: where it has written, it claims the key. */
    public void commit(Connection connection) throws SQLException {
        if (claimed || connection != outermost) {
            return;
        }
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            identify(claim);
            claim.setObject(4, at.atOffset(ZoneOffset.UTC));
            claiming = claim.executeUpdate() == 1;
        }
    }

    /** The transaction has committed, with its claim if it made one. */
    public void committed(Connection connection) {
        if (connection == outermost) {
            claimed = claimed || claiming;
        }
    }

    /** The transaction is over. */
    public void end(Connection connection) {
        if (connection == outermost) {
            outermost = null;
            claiming = false;
        }
    }

    private void identify(PreparedStatement statement) throws SQLException {
        statement.setObject(1, form.person().value());
        statement.setObject(2, form.key());
        statement.setBytes(3, form.content());
    }

    /** Whether another request has written this form. */
    public boolean isSentBefore() {
        return !claimed && forms.isWritten(form);
    }

    /** The request has been answered: whoever sends the form again is sent to the same place. */
    public void answered(String path, @Nullable String notice, List<String> arguments) {
        if (claimed) {
            forms.answered(form, path, notice, arguments);
        }
    }

    /** The request was refused: sending the form again is a new try. */
    public void refused() {
        if (claimed) {
            forms.forget(form);
            claimed = false;
        }
    }

    /** Where the first request went; waits a moment for it, and is empty where that never came to be known. */
    public Optional<WrittenForms.Answer> firstAnswer() {
        return forms.answer(form);
    }

    /** Something that may throw. */
    @FunctionalInterface
    public interface Step<X extends Throwable> {
        void run() throws X;
    }
}
