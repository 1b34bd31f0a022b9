package org.guildhall.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.placements.Placement;
import org.guildhall.placements.PlacementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordStore {

    private static final String ADD = """
            insert into placement_record (id, placement_id, code, learner_name, employer_name, institution_name,
                programme_title, title, starts_on, ends_on, approved_minutes, outcome, issued_at)
            values (:id, :placement, :code, :learner, :employer, :institution, :programme, :title, :starts, :ends,
                :minutes, :outcome, :at)
            on conflict (placement_id) do nothing
            """;

    private static final String ADD_LINE = """
            insert into placement_record_line (record_id, placement_id, position, objective, competencies, target_level,
                supervisor_level, supervisor_name, tutor_level, tutor_name)
            values (:record, :placement, :position, :objective, :competencies, :target, :supervisor, :supervisorName,
                :tutor, :tutorName)
            """;

    private static final String BY_CODE = """
            select id, code, learner_name, employer_name, institution_name, programme_title, title, starts_on, ends_on,
                   approved_minutes, outcome, issued_at
            from placement_record where code = :code
            """;

    private static final String OF_PLACEMENT = """
            select id, code, learner_name, employer_name, institution_name, programme_title, title, starts_on, ends_on,
                   approved_minutes, outcome, issued_at
            from placement_record where placement_id = :placement
            """;

    private static final String LINES = """
            select position, objective, competencies, target_level, supervisor_level, supervisor_name, tutor_level,
                   tutor_name
            from placement_record_line where record_id = :record order by position
            """;

    private static final String REVOKE = """
            insert into placement_record_revocation (record_id, placement_id, revoked_at, revoked_by, reason)
            values (:record, :placement, :at, :by, :reason) on conflict (record_id) do nothing
            """;

    private static final String REVOKED = """
            select revoked_at, revoked_by, reason from placement_record_revocation where record_id = :record
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            UUID id,
            String code,
            String learnerName,
            String employerName,
            String institutionName,
            String programmeTitle,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            int approvedMinutes,
            Placement.Outcome outcome,
            Instant issuedAt) {}

    boolean add(
            UUID id,
            String code,
            Placement placement,
            int minutes,
            Placement.Outcome outcome,
            List<RecordLine> lines,
            Instant at) {
        boolean added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("placement", placement.id())
                        .param("code", code)
                        .param("learner", placement.learnerName())
                        .param("employer", placement.employerName())
                        .param("institution", placement.institutionName())
                        .param("programme", placement.programmeTitle())
                        .param("title", placement.title())
                        .param("starts", placement.startsOn())
                        .param("ends", placement.endsOn())
                        .param("minutes", minutes)
                        .param("outcome", outcome)
                        .param("at", at)
                        .update()
                == 1;
        if (added) {
            lines.forEach(line -> addLine(id, placement.id(), line));
        }
        return added;
    }

    private void addLine(UUID record, PlacementId placement, RecordLine line) {
        jdbc.sql(ADD_LINE)
                .param("record", record)
                .param("placement", placement)
                .param("position", line.position())
                .param("objective", line.objective())
                .param("competencies", line.competencies())
                .param("target", line.targetLevel())
                .param("supervisor", line.supervisorLevel())
                .param("supervisorName", line.supervisorName())
                .param("tutor", line.tutorLevel())
                .param("tutorName", line.tutorName())
                .update();
    }

    Optional<VerifiedRecord> byCode(String code) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    Optional<VerifiedRecord> ofPlacement(PlacementId placement) {
        return jdbc.sql(OF_PLACEMENT)
                .param("placement", placement)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    private VerifiedRecord whole(Head head) {
        List<RecordLine> lines = jdbc.sql(LINES)
                .param("record", head.id())
                .query(RecordLine.class)
                .list();
        return new VerifiedRecord(
                head.id(),
                head.code(),
                head.learnerName(),
                head.employerName(),
                head.institutionName(),
                head.programmeTitle(),
                head.title(),
                head.startsOn(),
                head.endsOn(),
                head.approvedMinutes(),
                head.outcome(),
                head.issuedAt(),
                lines);
    }

    boolean revoke(UUID record, PlacementId placement, String by, String reason, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("record", record)
                        .param("placement", placement)
                        .param("at", at)
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<Revocation> revoked(UUID record) {
        return jdbc.sql(REVOKED).param("record", record).query(Revocation.class).optional();
    }
}
