package org.guildhall.platform.once;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers for some days which forms have been written and where their senders were sent. */
@Service
public class WrittenForms {

    /** How long a form is remembered. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final Actor BOOKKEEPER = Actor.system("forms");
    private static final int TRIES = 40;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final WrittenFormStore store;
    private final InstantSource time;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    WrittenForms(WrittenFormStore store, InstantSource time, PlatformTransactionManager transactions) {
        this.store = store;
        this.time = time;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Where the sender of a form was sent.
     *
     * @param path inside Guildhall
     * @param notice key of what was said there; null for nothing
     */
    public record Answer(String path, @Nullable String notice, List<String> noticeArguments) {}

    /** A request that carries a form. */
    public Once once(SentForm form) {
        return new Once(this, form, time.instant());
    }

    boolean isWritten(SentForm form) {
        return read(() -> store.isWritten(form));
    }

    void answered(SentForm form, String path, @Nullable String notice, List<String> arguments) {
        write(() -> store.answered(form, path, notice, arguments));
    }

    void forget(SentForm form) {
        write(() -> store.forget(form));
    }

    // the first request answers right after its commit, which is what the second has waited for
    Optional<Answer> answer(SentForm form) {
        Optional<Answer> answer = read(() -> store.answer(form));
        for (int tries = 0; answer.isEmpty() && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = read(() -> store.answer(form));
        }
        return answer;
    }

    /** Forgets what was written long ago; returns how many. */
    int clear() {
        return write(() -> store.clear(time.instant().minus(KEPT)));
    }

    private <T> T read(Supplier<T> work) {
        return Acting.as(BOOKKEEPER, () -> Objects.requireNonNull(reading.execute(status -> work.get())));
    }

    private <T> T write(Supplier<T> work) {
        return Acting.as(BOOKKEEPER, () -> Objects.requireNonNull(writing.execute(status -> work.get())));
    }
}
