package org.guildhall.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.demo.Demonstration;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo in the database of a test class, and the people in it. For tests with {@code guildhall.demo=true}. */
public final class Demo {

    private static final int TRIES = 1200;

    private final SwitchableDataSource dataSource;
    private final ObjectProvider<Demonstration> demonstrations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private @Nullable TestDatabase database;

    Demo(
            SwitchableDataSource dataSource,
            ObjectProvider<Demonstration> demonstrations,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.demonstrations = demonstrations;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Found(PersonId id, String name, OrganisationId organisation) {}

    /** Leads to a database with the demo in it where this one has none. True the first time in a test class. */
    public boolean load() {
        if (database != null && database.equals(dataSource.database())) {
            return false;
        }
        dataSource.demo(this::fill);
        database = dataSource.database();
        return true;
    }

    private void fill() {
        demonstrations.forEach(Demonstration::fill);
        for (int tries = 0; tries < TRIES && count("event_publication where completion_date is null") > 0; tries++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person in a role, signed in. */
    public Actor actor(String email, Role role) {
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id where p.email = :email and m.role = :role")
                .param("email", email)
                .param("role", role)
                .query(Found.class)
                .single());
        return signedIn(found, role);
    }

    /** A coordinator of another institution. */
    public Actor otherCoordinator(OrganisationId than) {
        return other(than, Role.COORDINATOR);
    }

    /** A lead of another employer. */
    public Actor otherLead(OrganisationId than) {
        return other(than, Role.EMPLOYER_LEAD);
    }

    private Actor other(OrganisationId than, Role role) {
        Found found = system(() -> jdbc.sql("select p.id, p.name, m.organisation_id as organisation from person p "
                        + "join membership m on m.person_id = p.id where m.role = :role "
                        + "and m.organisation_id <> :than and not exists (select 1 from membership o "
                        + "where o.person_id = p.id and o.organisation_id = :than) order by p.id limit 1")
                .param("role", role)
                .param("than", than)
                .query(Found.class)
                .single());
        return signedIn(found, role);
    }

    private static Actor signedIn(Found found, Role role) {
        return new Actor(found.id(), found.name(), role, found.organisation(), new Door.Session(), Set.of());
    }

    private long count(String table) {
        return system(() ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
