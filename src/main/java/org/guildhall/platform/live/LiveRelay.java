package org.guildhall.platform.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.time.Ending;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what has changed to every node: one {@code pg_notify} for all that came since the last, at most every 100 ms, in
 * a transaction of its own (inside a writing transaction it would serialise the commits). Each node listens on one
 * connection. A relay also looks by itself every two seconds, so that a signal left by a node that died is only late.
 */
@Component
class LiveRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRelay.class);
    private static final Actor RELAY = Actor.system("live relay");
    private static final String CHANNEL = "guildhall_live";
    private static final int LISTEN_MILLIS = 500;
    private static final long PAUSE_MILLIS = 100;
    private static final long POLL_MILLIS = 2000;

    /** 200 identifiers stay below the 8,000 bytes that a notification may have. */
    private static final String TAKE = """
            delete from live_signal where id in (
                select id from live_signal order by id limit 200 for update skip locked)
            returning topic
            """;

    private static final String NOTIFY = """
            select pg_notify(:channel, :topics)
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final LiveTopics topics;
    private final Semaphore awake = new Semaphore(0);
    private final boolean rounds;
    private volatile boolean running;
    private final List<Thread> threads = new ArrayList<>();

    LiveRelay(
            JdbcClient jdbc,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LiveTopics topics,
            @Value("${guildhall.rounds:true}") boolean rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transactions = new TransactionTemplate(transactions);
        this.topics = topics;
    }

    /** There is something to send. */
    void wake() {
        awake.release();
    }

    @Override
    public boolean isAutoStartup() {
        return rounds;
    }

    @Override
    public void start() {
        running = true;
        topics.begin();
        threads.add(Thread.ofVirtual().name("live-relay").start(this::relay));
        threads.add(Thread.ofVirtual().name("live-listener").start(this::listen));
    }

    @Override
    public void stop() {
        running = false;
        topics.close();
        awake.release();
        threads.forEach(Ending::of);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relay() {
        while (running) {
            try {
                awake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                awake.drainPermits();
                boolean more = true;
                while (more) {
                    more = send() == 200;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.debug("Live news are late", failed);
                pause();
            }
        }
    }

    /** Sends one notification with all that is new; returns how many signals it took. */
    int send() {
        return Acting.as(
                RELAY,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    List<UUID> taken = jdbc.sql(TAKE).query(UUID.class).list();
                    if (!taken.isEmpty()) {
                        String payload =
                                taken.stream().distinct().map(UUID::toString).collect(Collectors.joining(" "));
                        jdbc.sql(NOTIFY)
                                .param("channel", CHANNEL)
                                .param("topics", payload)
                                .query((row, number) -> number)
                                .list();
                    }
                    return taken.size();
                })));
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement listen = connection.prepareStatement("listen " + CHANNEL)) {
                listen.execute();
                topics.missedSome();
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    for (PGNotification notification : heard(postgres)) {
                        topics.changed(notification.getParameter());
                    }
                }
                try (PreparedStatement unlisten = connection.prepareStatement("unlisten *")) {
                    unlisten.execute();
                }
            } catch (SQLException lost) {
                LOG.debug("The live connection is lost and will be made again", lost);
                pause();
            }
        }
    }

    private static PGNotification[] heard(PGConnection postgres) throws SQLException {
        PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
        return heard == null ? new PGNotification[0] : heard;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
