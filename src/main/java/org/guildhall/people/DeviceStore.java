package org.guildhall.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {

    private static final String BEGIN = """
            insert into signed_in (id, session_id, person_id, browser, system, way, begun_at)
            values (:id, :session, :person, :browser, :system, :way, :at)
            """;

    private static final String ENDED = """
            delete from signed_in where session_id = :session
            """;

    private static final String OF = """
            select d.id, d.browser, d.system, d.way, d.begun_at,
                   to_timestamp(s.last_access_time / 1000.0) as last_seen_at, d.session_id = :session as here
            from signed_in d join spring_session s on s.session_id = d.session_id
            where d.person_id = :person and s.expiry_time > :now
            order by here desc, s.last_access_time desc, d.id
            limit :size
            """;

    private static final String END = """
            with ended as (delete from signed_in where id = :id and person_id = :person
                           returning session_id, browser, system),
                 out as (delete from spring_session s using ended e where s.session_id = e.session_id)
            select browser, system from ended
            """;

    private static final String END_OTHERS = """
            with ended as (delete from signed_in where person_id = :person and session_id <> :session
                           returning session_id),
                 out as (delete from spring_session s using ended e where s.session_id = e.session_id returning 1)
            select count(*) from out
            """;

    private static final String FORGET = """
            delete from signed_in d where begun_at < :before
               and not exists (select 1 from spring_session s where s.session_id = d.session_id)
            """;

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(SignedInId id, String session, PersonId person, Device device, Way way, Instant at) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("session", session)
                .param("person", person)
                .param("browser", device.browser())
                .param("system", device.system())
                .param("way", way)
                .param("at", at)
                .update();
    }

    void ended(String session) {
        jdbc.sql(ENDED).param("session", session).update();
    }

    List<SignedIn> of(PersonId person, String session, Instant now, int size) {
        return jdbc.sql(OF)
                .param("person", person)
                .param("session", session)
                .param("now", now.toEpochMilli())
                .param("size", size)
                .query(SignedIn.class)
                .list();
    }

    Optional<Device> end(PersonId person, SignedInId id) {
        return jdbc.sql(END)
                .param("person", person)
                .param("id", id)
                .query(Device.class)
                .optional();
    }

    int endOthers(PersonId person, String session) {
        return jdbc.sql(END_OTHERS)
                .param("person", person)
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /** Sessions end by themselves, too. */
    void forget(Instant before) {
        jdbc.sql(FORGET).param("before", before).update();
    }
}
