package org.guildhall.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What listeners have not heard, a minute after it happened. To be read as the system. */
@Component
public class UnheardEvents {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
    private static final UUID NONE = new UUID(0, 0);

    private static final String UNHEARD = """
            select id, listener_id as listener, event_type as event, publication_date as at,
                   coalesce(completion_attempts, 1) as tries, last_resubmission_date as last_try_at
            from event_publication
            where completion_date is null and publication_date < :before and (publication_date, id) > (:at, :id)
            order by publication_date, id limit :size
            """;

    private final JdbcClient jdbc;
    private final IncompleteEventPublications publications;
    private final InstantSource time;

    UnheardEvents(JdbcClient jdbc, IncompleteEventPublications publications, InstantSource time) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.time = time;
    }

    /**
     * The oldest first.
     *
     * @param after the key of the page before; null for the first page
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slice<UnheardEvent> list(@Nullable String after, int size) {
        int cut = after == null ? -1 : after.indexOf('_');
        List<UnheardEvent> rows = jdbc.sql(UNHEARD)
                .param("before", before())
                .param("at", after == null ? Instant.EPOCH : Instant.parse(after.substring(0, cut)))
                .param("id", after == null ? NONE : UUID.fromString(after.substring(cut + 1)))
                .param("size", size)
                .query(UnheardEvent.class)
                .list();
        return Slice.cut(rows, size, it -> it.at() + "_" + it.id());
    }

    /** Tells the listener again, now, in a transaction of its own; listeners may hear a thing twice. */
    public void tellAgain(UUID event) {
        publications.resubmitIncompletePublications(it -> it.getIdentifier().equals(event));
    }

    /** Tells every listener again what it has not heard for a minute. */
    public void tellAllAgain() {
        publications.resubmitIncompletePublicationsOlderThan(ON_ITS_WAY);
    }

    private Instant before() {
        return time.instant().minus(ON_ITS_WAY);
    }
}
