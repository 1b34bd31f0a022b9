package org.guildhall.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private static final String ADD = """
            insert into passkey (id, person_id, credential_id, attested, name, sign_count, backup_eligible, backed_up,
                transports, made_at)
            values (:id, :person, :credential, :attested, :name, :sign_count, :backup_eligible, :backed_up,
                :transports, :at)
            on conflict do nothing
            """;

    private static final String OF = """
            select id, name, backed_up, made_at, used_at from passkey where person_id = :person order by id limit :size
            """;

    private static final String ONE = """
            select id, name, backed_up, made_at, used_at from passkey where id = :id and person_id = :person
            """;

    private static final String CREDENTIALS = """
            select credential_id from passkey where person_id = :person order by id
            """;

    private static final String KEPT = """
            select id, person_id as person, attested, sign_count, backup_eligible, backed_up, transports
            from passkey where credential_id = :credential
            """;

    private static final String USED = """
            update passkey set sign_count = :sign_count, backed_up = :backed_up, used_at = :at where id = :id
            """;

    private static final String RENAME = """
            update passkey set name = :name where id = :id and person_id = :person
            """;

    private static final String REMOVE = """
            delete from passkey where id = :id and person_id = :person
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey as it is checked. */
    record Kept(
            PasskeyId id,
            PersonId person,
            byte[] attested,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports) {}

    /** False where the credential is known already, whosever it is. */
    boolean add(PasskeyId id, PersonId person, String name, RelyingParty.Made made, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("person", person)
                        .param("credential", made.credential())
                        .param("attested", made.attested())
                        .param("name", name)
                        .param("sign_count", made.signCount())
                        .param("backup_eligible", made.backupEligible())
                        .param("backed_up", made.backedUp())
                        .param("transports", made.transports())
                        .param("at", at)
                        .update()
                == 1;
    }

    List<Passkey> of(PersonId person, int size) {
        return jdbc.sql(OF)
                .param("person", person)
                .param("size", size)
                .query(Passkey.class)
                .list();
    }

    Optional<Passkey> one(PersonId person, PasskeyId id) {
        return jdbc.sql(ONE)
                .param("person", person)
                .param("id", id)
                .query(Passkey.class)
                .optional();
    }

    List<byte[]> credentials(PersonId person) {
        return jdbc.sql(CREDENTIALS)
                .param("person", person)
                .query((row, index) -> row.getBytes(1))
                .list();
    }

    Optional<Kept> kept(byte[] credential) {
        return jdbc.sql(KEPT).param("credential", credential).query(Kept.class).optional();
    }

    void used(PasskeyId id, RelyingParty.Used used, Instant at) {
        jdbc.sql(USED)
                .param("id", id)
                .param("sign_count", used.signCount())
                .param("backed_up", used.backedUp())
                .param("at", at)
                .update();
    }

    boolean rename(PersonId person, PasskeyId id, String name) {
        return jdbc.sql(RENAME)
                        .param("person", person)
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean remove(PersonId person, PasskeyId id) {
        return jdbc.sql(REMOVE).param("person", person).param("id", id).update() == 1;
    }
}
