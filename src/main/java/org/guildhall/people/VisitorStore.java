package org.guildhall.people;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands at the door: read for every request, so in one statement. */
@Repository
class VisitorStore {

    private static final String KNOWN = """
            select p.id, p.name, p.email, p.language, p.zone, m.id as membership, m.organisation_id as organisation,
                   o.name as organisation_name, m.role
            from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
            where p.id = :id order by m.id
            """;

    private final JdbcClient system;

    VisitorStore(@Qualifier("systemJdbcClient") JdbcClient system) {
        this.system = system;
    }

    /** Empty where there is no such person, or they hold no role anywhere. */
    Optional<SignIn.Known> known(PersonId id) {
        List<Line> lines = system.sql(KNOWN).param("id", id).query(Line.class).list();
        return lines.stream()
                .findFirst()
                .map(Line::person)
                .map(person ->
                        new SignIn.Known(person, lines.stream().map(Line::hat).toList()));
    }

    private record Line(
            PersonId id,
            String name,
            String email,
            String language,
            String zone,
            MembershipId membership,
            OrganisationId organisation,
            String organisationName,
            Role role) {

        Person person() {
            return new Person(id, name, email, language, zone);
        }

        Membership hat() {
            return new Membership(membership, organisation, organisationName, role);
        }
    }
}
