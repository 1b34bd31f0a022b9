package org.guildhall.platform.live;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open pages that something has changed; each fetches it again with its reader's own rights. */
@Service
public class Live {

    /** The topic of whoever runs this Guildhall: letters that do not leave, jobs that fail, and what is done about them. */
    public static final UUID OPERATION = UUID.fromString("0190a000-0000-7000-8000-00000000feed");

    private static final String LEAVE = """
            insert into live_signal (topic, at) values (:topic, :at)
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final LiveRelay relay;

    Live(JdbcClient jdbc, InstantSource time, LiveRelay relay) {
        this.jdbc = jdbc;
        this.time = time;
        this.relay = relay;
    }

    /**
     * Something with this id has changed. Heard by open pages once the transaction has committed, never before, and not
     * at all where it rolls back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID topic) {
        jdbc.sql(LEAVE).param("topic", topic).param("at", time.instant()).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
