package org.guildhall.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.guildhall.programmes.ProgrammeVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementStore {

    private static final String ADD = """
            insert into agreement_terms (id, placement_id, number, learner_name, employer_name, institution_name,
                programme_title, title, mode, starts_on, ends_on, required_hours, hours_per_week, objectives, signing,
                sha256, made_at)
            values (:id, :placement, :number, :learner, :employer, :institution, :programme, :title, :mode, :starts,
                :ends, :hours, :week, :objectives, :signing, :sha256, :at)
            on conflict (placement_id, number) do nothing
            """;

    private static final String BEGIN = """
            insert into agreement_state (agreement_id, placement_id, state) values (:id, :placement, 'awaiting_signatures')
            """;

    private static final String CURRENT = """
            select t.id, t.placement_id as placement, t.number, t.learner_name, t.employer_name, t.institution_name,
                   t.programme_title, t.title, t.mode, t.starts_on, t.ends_on, t.required_hours, t.hours_per_week,
                   t.objectives, t.signing, t.sha256, t.made_at, s.state, s.left_at, s.left_by, s.reason
            from agreement_terms t join agreement_state s on s.agreement_id = t.id
            where t.placement_id = :placement order by t.number desc limit 1
            """;

    private static final String LOCK = """
            select state from agreement_state where agreement_id = :id for update
            """;

    private static final String BY_DIGEST = """
            select t.id, t.placement_id as placement, t.number, t.learner_name, t.employer_name, t.institution_name,
                   t.programme_title, t.title, t.mode, t.starts_on, t.ends_on, t.required_hours, t.hours_per_week,
                   t.objectives, t.signing, t.sha256, t.made_at, s.state, s.left_at, s.left_by, s.reason
            from agreement_terms t join agreement_state s on s.agreement_id = t.id where t.sha256 = :sha256
            """;

    private static final String SIGNATURES = """
            select party, person_id as person, person_name, typed_name, capacity, door, ask_id as ask,
                   sha256, signed_at, zone
            from agreement_signature where agreement_id = :id order by signed_at, party
            """;

    private static final String SIGN = """
            insert into agreement_signature (agreement_id, placement_id, party, person_id, person_name, typed_name,
                capacity, door, ask_id, sha256, signed_at, zone)
            values (:id, :placement, :party, :person, :name, :typed, :capacity, :door, :ask, :sha256, :at, :zone)
            on conflict (agreement_id, party) do nothing
            """;

    private static final String MOVE = """
            update agreement_state set state = :state, in_force_at = :at where agreement_id = :id
            """;

    /** A version that is left takes its last state once. */
    private static final String LEAVE = """
            update agreement_state set state = :state, left_at = :at, left_by = :by, reason = :reason
            where agreement_id = :id and state in ('awaiting_signatures', 'partially_signed')
            """;

    private static final String END = """
            update agreement_state set state = 'ended'
            where placement_id = :placement and state = 'in_force'
            """;

    private static final String EXPIRING = """
            select t.placement_id from agreement_terms t join agreement_state s on s.agreement_id = t.id
            join placement p on p.id = t.placement_id
            where s.state in ('awaiting_signatures', 'partially_signed')
              and t.ends_on < (cast(:now as timestamptz) at time zone p.zone)::date
            order by t.id limit 200 for update of s skip locked
            """;

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(
            AgreementId id,
            Placement placement,
            ProgrammeVersion version,
            List<String> objectives,
            String sha256,
            int number,
            Instant at) {
        boolean added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("placement", placement.id())
                        .param("number", number)
                        .param("learner", placement.learnerName())
                        .param("employer", placement.employerName())
                        .param("institution", placement.institutionName())
                        .param("programme", version.title())
                        .param("title", placement.title())
                        .param("mode", placement.mode())
                        .param("starts", placement.startsOn())
                        .param("ends", placement.endsOn())
                        .param("hours", placement.requiredHours())
                        .param("week", version.hoursPerWeek())
                        .param("objectives", objectives)
                        .param("signing", version.signing())
                        .param("sha256", sha256)
                        .param("at", at)
                        .update()
                == 1;
        if (added) {
            jdbc.sql(BEGIN).param("id", id).param("placement", placement.id()).update();
        }
        return added;
    }

    Optional<Agreement> current(PlacementId placement) {
        return jdbc.sql(CURRENT)
                .param("placement", placement)
                .query(Agreement.class)
                .optional();
    }

    Optional<Agreement> byDigest(String sha256) {
        return jdbc.sql(BY_DIGEST)
                .param("sha256", sha256)
                .query(Agreement.class)
                .optional();
    }

    /** Waits for whoever else is signing, so that exactly one signature is the last. */
    void lock(AgreementId id) {
        jdbc.sql(LOCK).param("id", id).query(String.class).single();
    }

    List<Signature> signatures(AgreementId id) {
        return jdbc.sql(SIGNATURES).param("id", id).query(Signature.class).list();
    }

    boolean sign(AgreementId id, PlacementId placement, Signature signature) {
        return jdbc.sql(SIGN)
                        .param("id", id)
                        .param("placement", placement)
                        .param("party", signature.party())
                        .param("person", signature.person())
                        .param("name", signature.personName())
                        .param("typed", signature.typedName())
                        .param("capacity", signature.capacity())
                        .param("door", signature.door())
                        .param("ask", signature.ask())
                        .param("zone", signature.zone())
                        .param("sha256", signature.sha256())
                        .param("at", signature.signedAt())
                        .update()
                == 1;
    }

    /** False where it is no longer awaited. */
    boolean leave(AgreementId id, AgreementState state, @Nullable String by, @Nullable String reason, Instant at) {
        return jdbc.sql(LEAVE)
                        .param("id", id)
                        .param("state", state)
                        .param("by", by)
                        .param("reason", reason)
                        .param("at", at)
                        .update()
                == 1;
    }

    void end(PlacementId placement) {
        jdbc.sql(END).param("placement", placement).update();
    }

    /** Placements whose agreement has passed its last day unsigned. */
    List<PlacementId> expiring(Instant now) {
        return jdbc.sql(EXPIRING).param("now", now).query(PlacementId.class).list();
    }

    void move(AgreementId id, AgreementState state, @Nullable Instant inForceAt) {
        jdbc.sql(MOVE)
                .param("id", id)
                .param("state", state)
                .param("at", inForceAt)
                .update();
    }
}
