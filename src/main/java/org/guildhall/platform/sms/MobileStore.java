package org.guildhall.platform.sms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MobileStore {

    private static final String ONE = """
            select number, code_expires_at, code_tries, proven_at, stopped_at, stopped_why
            from mobile_number where person_id = :person
            """;

    private static final String REACHABLE = """
            select m.number, p.language, p.zone from mobile_number m join person p on p.id = m.person_id
            where m.person_id = :person and m.proven_at is not null and m.stopped_at is null
            """;

    private static final String GIVE = """
            insert into mobile_number (person_id, number, code_hash, code_expires_at)
            values (:person, :number, :hash, :expires)
            on conflict (person_id) do update set number = excluded.number, code_hash = excluded.code_hash,
                code_expires_at = excluded.code_expires_at, code_tries = 0, proven_at = null, stopped_at = null,
                stopped_why = null
            """;

    private static final String PROVE = """
            update mobile_number set proven_at = :now, code_hash = null, code_expires_at = null
            where person_id = :person and code_hash = :hash and code_expires_at > :now and code_tries < :most
            """;

    private static final String TRIED = """
            update mobile_number set code_tries = code_tries + 1 where person_id = :person and code_hash is not null
            """;

    private static final String TAKE_BACK = """
            delete from mobile_number where person_id = :person
            """;

    private static final String STOP = """
            update mobile_number set stopped_at = :now, stopped_why = :why
            where number = :number and (stopped_at is null or stopped_why <> :why)
            returning person_id
            """;

    private static final String GO_ON = """
            update mobile_number set stopped_at = null, stopped_why = null
            where number = :number and stopped_why = 'stop' returning person_id
            """;

    private final JdbcClient jdbc;

    MobileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a message reaches, and how they read. */
    record Reachable(String number, String language, String zone) {}

    Optional<Mobile> one(PersonId person) {
        return jdbc.sql(ONE).param("person", person).query(Mobile.class).optional();
    }

    Optional<Reachable> reachable(PersonId person) {
        return jdbc.sql(REACHABLE)
                .param("person", person)
                .query(Reachable.class)
                .optional();
    }

    void give(PersonId person, PhoneNumber number, byte[] codeHash, Instant expires) {
        jdbc.sql(GIVE)
                .param("person", person)
                .param("number", number.value())
                .param("hash", codeHash)
                .param("expires", expires)
                .update();
    }

    boolean prove(PersonId person, byte[] codeHash, Instant now, int most) {
        return jdbc.sql(PROVE)
                        .param("person", person)
                        .param("hash", codeHash)
                        .param("now", now)
                        .param("most", most)
                        .update()
                == 1;
    }

    void tried(PersonId person) {
        jdbc.sql(TRIED).param("person", person).update();
    }

    boolean takeBack(PersonId person) {
        return jdbc.sql(TAKE_BACK).param("person", person).update() == 1;
    }

    List<PersonId> stop(String number, String why, Instant now) {
        return jdbc.sql(STOP)
                .param("number", number)
                .param("why", why)
                .param("now", now)
                .query(PersonId.class)
                .list();
    }

    List<PersonId> goOn(String number) {
        return jdbc.sql(GO_ON).param("number", number).query(PersonId.class).list();
    }
}
