package org.guildhall.platform.once;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Remembers for some days which forms have been written and where their senders were sent. */
@Service
public class WrittenForms {

    /** How long a form is remembered. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final int TRIES = 40;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final WrittenFormStore store;
    private final InstantSource time;

    WrittenForms(WrittenFormStore store, InstantSource time) {
        this.store = store;
        this.time = time;
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
        return store.isWritten(form);
    }

    void answered(SentForm form, String path, @Nullable String notice, List<String> arguments) {
        store.answered(form, path, notice, arguments);
    }

    void forget(SentForm form) {
        store.forget(form);
    }

    // the first request answers right after its commit, which is what the second has waited for
    Optional<Answer> answer(SentForm form) {
        Optional<Answer> answer = store.answer(form);
        for (int tries = 0; answer.isEmpty() && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = store.answer(form);
        }
        return answer;
    }

    /** Forgets what was written long ago; returns how many. */
    int clear() {
        return store.clear(time.instant().minus(KEPT));
    }
}
