package org.guildhall.platform.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Counts in the memory of this node, so that it costs no statement: see decision 127. Over several nodes somebody may go as
 * many times faster, which still stops a machine that runs wild.
 */
@Service
public class Paces {

    private static final int SWEPT_EVERY = 1_000;
    private static final int KEPT = 10_000;

    private final Map<Counted, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final InstantMeter clock;
    private final double factor;

    Paces(InstantSource time, @Value("${guildhall.limits.factor:1}") double factor) {
        this.clock = new InstantMeter(time);
        this.factor = factor;
    }

    private record Counted(Pace pace, String whom) {}

    /**
     * Uses one of what somebody may do.
     *
     * @param whom a person's id or a network address
     * @return empty where it is theirs; else how long until the next one is
     */
    public Optional<Duration> take(Pace pace, String whom) {
        if (taken.incrementAndGet() % SWEPT_EVERY == 0 && buckets.size() > KEPT) {
            // a full bucket counts nothing: it is as a new one
            buckets.entrySet()
                    .removeIf(it -> it.getValue().getAvailableTokens()
                            >= most(it.getKey().pace()));
        }
        ConsumptionProbe probe = buckets.computeIfAbsent(new Counted(pace, whom), it -> bucket(it.pace()))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Pace pace) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most(pace)).refillGreedy(most(pace), pace.within()))
                .withCustomTimePrecision(clock)
                .build();
    }

    private long most(Pace pace) {
        return Math.max(1, Math.round(pace.most() * factor));
    }
}
