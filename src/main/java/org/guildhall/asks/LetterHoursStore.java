package org.guildhall.asks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterHoursStore {

    private static final String OWN = """
            select quiet_from, quiet_until, days_off, gathering from letter_hours where person_id = :person
            """;

    private static final String ONE = """
            select p.zone, o.zone as organisation_zone, o.country as organisation_country
            from person p, organisation o where p.id = :person and o.id = :organisation
            """;

    private static final String SET = """
            insert into letter_hours (person_id, quiet_from, quiet_until, days_off, gathering, set_at)
            values (:person, :from, :until, cast(:off as integer[]), :gathering, :at)
            on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                days_off = excluded.days_off, gathering = excluded.gathering, set_at = excluded.set_at
            """;

    private final JdbcClient jdbc;

    LetterHoursStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person has set. */
    record Own(LocalTime quietFrom, LocalTime quietUntil, List<Integer> daysOff, Gathering gathering) {

        LetterTimes times(ZoneId zone) {
            return new LetterTimes(
                    quietFrom,
                    quietUntil,
                    daysOff.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                    gathering,
                    zone);
        }
    }

    /** Where a person is. */
    record Line(
            String zone, String organisationZone, @Nullable String organisationCountry) {}

    Optional<Own> own(PersonId person) {
        return jdbc.sql(OWN).param("person", person).query(Own.class).optional();
    }

    Line one(PersonId person, OrganisationId organisation) {
        return jdbc.sql(ONE)
                .param("person", person)
                .param("organisation", organisation)
                .query(Line.class)
                .single();
    }

    void set(PersonId person, LetterTimes times, Instant at) {
        jdbc.sql(SET)
                .param("person", person)
                .param("from", times.quietFrom())
                .param("until", times.quietUntil())
                .param("off", times.daysOff().stream().map(DayOfWeek::getValue).toList())
                .param("gathering", times.gathering())
                .param("at", at)
                .update();
    }
}
