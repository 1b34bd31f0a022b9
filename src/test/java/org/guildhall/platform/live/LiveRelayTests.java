package org.guildhall.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.ids.Ids;
import org.guildhall.testing.GuildhallTest;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person's write leaves behind reaches every node, once. */
@GuildhallTest
class LiveRelayTests {

    private static final Actor LEARNER = new Actor(
            new PersonId(Ids.next()),
            "Lina",
            Role.LEARNER,
            new OrganisationId(Ids.next()),
            new Door.Session(),
            Set.of());

    @Autowired
    Live live;

    @Autowired
    LiveRelay relay;

    @Autowired
    javax.sql.DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void what_a_person_changed_is_sent_to_all_nodes_and_only_once() throws Exception {
        UUID topic = Ids.next();
        try (Connection node = dataSource.getConnection();
                Statement listen = node.createStatement()) {
            listen.execute("listen guildhall_live");
            Acting.as(
                    LEARNER,
                    () -> new TransactionTemplate(transactions).executeWithoutResult(status -> live.changed(topic)));

            assertThat(relay.send()).isEqualTo(1);

            PGNotification[] heard = node.unwrap(PGConnection.class).getNotifications(5000);
            assertThat(heard).hasSize(1);
            assertThat(heard[0].getParameter()).isEqualTo(topic.toString());
            listen.execute("unlisten *");
        }
        assertThat(relay.send()).isZero();
    }
}
