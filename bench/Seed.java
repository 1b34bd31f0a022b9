import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * Fills a running Guildhall's embedded database with learners at work beside what its demo has: every placement with 30
 * weeks of five days, of which 25 weeks are approved, one in ten off its track and one in ten with an ask that waits. The
 * same number makes the same rows.
 *
 * <p>{@code java -cp postgresql.jar bench/Seed.java <data folder> <log entries>}
 */
public class Seed {

    private static final int DAYS = 150;

    /** The demo's placement that all others are like, and the people around it. */
    private static final String LIKE = """
            create temporary table model as
            select p.*,
                   (select y.person_id from placement_party y where y.placement_id = p.id and y.role = 'supervisor' limit 1) as supervisor,
                   (select y.person_id from placement_party y where y.placement_id = p.id and y.role = 'academic_tutor' limit 1) as tutor,
                   v.programme_id, date_trunc('week', current_date)::date as monday
            from placement p join programme_version v on v.id = p.programme_version_id
            where p.state = 'active' and p.cohort_id is not null
              and exists (select 1 from placement_party y where y.placement_id = p.id and y.role = 'supervisor')
              and exists (select 1 from placement_party y where y.placement_id = p.id and y.role = 'academic_tutor')
            order by p.learner_id limit 1
            """;

    private static final List<String> ROWS = List.of(
            """
            create temporary table made as
            select n, md5('learner ' || n)::uuid as learner, md5('placement ' || n)::uuid as placement
            from generate_series(1, ?) n
            """,
            """
            insert into person (id, name, email, language, zone, since)
            select learner, 'Learner ' || n, 'learner' || n || '@seeded.example', 'en', 'Europe/London', now() from made
            """,
            """
            insert into membership (id, person_id, organisation_id, role)
            select md5('membership ' || n)::uuid, learner, institution_id, 'learner' from made, model
            """,
            """
            insert into enrolment (id, cohort_id, institution_id, person_id, reference, tutor_id, enrolled_at)
            select md5('enrolment ' || n)::uuid, cohort_id, institution_id, learner, 'S' || n, tutor, now() from made, model
            """,
            """
            insert into placement (id, learner_id, institution_id, employer_id, site_id, programme_version_id, cohort_id, title,
                mode, starts_on, ends_on, required_hours, zone, state, made_at)
            select placement, learner, institution_id, employer_id, site_id, programme_version_id, cohort_id, title, mode,
                monday - 203, monday + 60, 1200, zone, 'active', now() from made, model
            """,
            """
            insert into placement_party (placement_id, person_id, role, organisation_id)
            select placement, learner, 'learner', institution_id from made, model
            union all select placement, supervisor, 'supervisor', employer_id from made, model where n <= 40
            union all select placement, tutor, 'academic_tutor', institution_id from made, model where n <= 40
            """,
            """
            insert into log_entry (id, placement_id, day, minutes, text, written_at)
            select md5('entry ' || n || ' ' || w || ' ' || d)::uuid, placement, monday - 203 + w * 7 + d, 450,
                'Took part in the review, wrote the notes and tried the second way that we had talked about on Monday.', now()
            from made, model, generate_series(0, 29) w, generate_series(0, 4) d
            """,
            """
            insert into timesheet (placement_id, week, id, state, submitted_at, decided_at, decided_by)
            select placement, monday - 203 + w * 7, md5('week ' || n || ' ' || w)::uuid,
                case when w < 25 then 'approved' else 'open' end,
                case when w < 25 then now() end, case when w < 25 then now() end, case when w < 25 then 'Supervisor' end
            from made, model, generate_series(0, 29) w
            """,
            """
            insert into hours_ledger (placement_id, number, day, minutes, by_person, by_name, at, sha256)
            select placement, w * 5 + d + 1, monday - 203 + w * 7 + d, 450, supervisor, 'Supervisor', now(), repeat('0', 64)
            from made, model, generate_series(0, 24) w, generate_series(0, 4) d
            """,
            """
            insert into placement_track (placement_id, institution_id, employer_id, programme_id, state, starts_on, ends_on,
                required_minutes, logged_minutes, approved_minutes, last_day)
            select placement, institution_id, employer_id, programme_id, 'active', monday - 203, monday + 60, 72000, 67500,
                56250, monday from made, model
            """,
            """
            insert into placement_reason (placement_id, organisation_id, reason, from_day)
            select placement, o, r, current_date - (n % 20) from made, model,
                unnest(array[institution_id, employer_id]) o, unnest(array['any', 'silent']) r where n % 10 = 0
            """,
            """
            delete from insight_tally
            """,
            """
            insert into insight_tally (organisation_id, kind, key, part, day, number)
            select organisation_id, kind, key, part, day, sum(number)::bigint
            from (select organisation_id, kind, key, part, day, number from placement_tally
                  union all select organisation_id, kind, key, part, day, number from ask_tally) everything
            group by organisation_id, kind, key, part, day having sum(number) <> 0
            """);

    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[0]);
        int placements = Math.max(1, Integer.parseInt(arguments[1]) / DAYS);
        long began = System.nanoTime();
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(LIKE);
            for (String rows : ROWS) {
                statement.execute(rows.replace("?", String.valueOf(placements)));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                "Seeded %,d placements with %,d entries in %.1f s%n",
                placements, placements * DAYS, (System.nanoTime() - began) / 1e9);
    }

    private static Connection open(Path data) throws IOException, SQLException {
        Properties secrets = new Properties();
        secrets.load(new StringReader(Files.readString(data.resolve("database-secrets"))));
        String port =
                Files.readAllLines(data.resolve("postgresql-18/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/guildhall", "postgres", secrets.getProperty("postgres"));
    }
}
