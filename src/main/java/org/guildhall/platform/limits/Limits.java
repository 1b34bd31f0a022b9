package org.guildhall.platform.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Counts in the database, so that all nodes count together. Who it was is kept as a digest alone. */
@Service
public class Limits {

    private static final int SWEEP = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Limits(@Qualifier("systemDataSource") DataSource dataSource, InstantSource time) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new InstantMeter(time))
                .build();
    }

    /**
     * Uses one of what somebody may have.
     *
     * @param whom an e-mail or network address, in lower case
     * @return empty where it is theirs; else how long until the next one is
     */
    public Optional<Duration> take(Limit limit, String whom) {
        ConsumptionProbe probe = buckets.getProxy(digest(limit, whom), () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets those who have been quiet for long enough. */
    void sweep() {
        while (buckets.removeExpired(SWEEP) == SWEEP) {
            Thread.onSpinWait();
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.most()).refillGreedy(limit.most(), limit.within()))
                .build();
    }

    private static String digest(Limit limit, String whom) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((limit.name() + " " + whom).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
