package org.guildhall.demo;

import static org.guildhall.demo.Demonstration.SHOWMAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.organisations.Organisations;
import org.guildhall.organisations.SiteId;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;

/** The three institutions, the thirty employers, and who works there. */
@InDemo
class DemoOrganisations {

    private final Register register;
    private final Organisations organisations;

    DemoOrganisations(Register register, Organisations organisations) {
        this.register = register;
        this.organisations = organisations;
    }

    /** An institution and the people who run its programmes. */
    record Institution(
            OrganisationId id,
            char letter,
            String zone,
            String domain,
            String language,
            Someone coordinator,
            Someone curriculum,
            List<Someone> tutors,
            Someone assessor) {}

    /** An employer, who leads there and who supervises. */
    record Employer(
            OrganisationId id,
            String name,
            String country,
            String zone,
            String city,
            String sector,
            String domain,
            SiteId site,
            String partners,
            Someone lead,
            Someone supervisor) {

        boolean worksWith(Institution institution) {
            return partners.indexOf(institution.letter()) >= 0;
        }
    }

    List<Institution> institutions() {
        return Lines.of("institutions.txt").stream().map(this::institution).toList();
    }

    private Institution institution(List<String> line) {
        String zone = line.get(3);
        String domain = line.get(4);
        String language = line.get(5);
        OrganisationId id = register.organisation(SHOWMAN, Register.Kind.INSTITUTION, line.get(1), line.get(2), zone);
        organisations.describe(SHOWMAN, id, null, line.get(8), "https://" + domain);
        organisations.addSite(SHOWMAN, id, line.get(1), line.get(6), line.get(7), line.get(2), zone);
        Someone coordinator = person(line.get(9), "coordinator@" + domain, language, zone, id, Role.COORDINATOR);
        Someone lead = person(line.get(10), "curriculum@" + domain, language, zone, id, Role.CURRICULUM_LEAD);
        Someone tutor = person(line.get(11), "tutor@" + domain, language, zone, id, Role.ACADEMIC_TUTOR);
        Someone second = person(line.get(12), "tutor2@" + domain, language, zone, id, Role.ACADEMIC_TUTOR);
        person(line.get(13), "admin@" + domain, language, zone, id, Role.ADMINISTRATOR);
        Someone assessor = person(line.get(14), "assessor@" + domain, language, zone, id, Role.ASSESSOR);
        organisations.entitle(SHOWMAN, id, coordinator.id(), coordinator.name());
        return new Institution(
                id, line.get(0).charAt(0), zone, domain, language, coordinator, lead, List.of(tutor, second), assessor);
    }

    List<Employer> employers(List<Institution> institutions, LocalDate since) {
        List<Employer> employers = new ArrayList<>();
        for (List<String> line : Lines.of("employers.txt")) {
            Employer employer = employer(line);
            employers.add(employer);
            institutions.stream()
                    .filter(employer::worksWith)
                    .forEach(it -> organisations.partner(SHOWMAN, it.id(), employer.id(), since));
        }
        return employers;
    }

    private Employer employer(List<String> line) {
        String name = line.get(0);
        String country = line.get(1);
        String zone = line.get(2);
        String city = line.get(3);
        String domain = line.get(5) + ".example";
        String language = line.get(7);
        OrganisationId id = register.organisation(SHOWMAN, Register.Kind.EMPLOYER, name, country, zone);
        organisations.describe(SHOWMAN, id, line.get(4), line.get(11), "https://" + domain);
        SiteId site = organisations.addSite(SHOWMAN, id, city, line.get(10), city, country, zone);
        for (int i = 12; i < line.size(); i++) {
            String[] more = line.get(i).split("~");
            organisations.addSite(SHOWMAN, id, more[0].strip(), more[1].strip(), more[2].strip(), country, zone);
        }
        Someone lead = person(line.get(8), "people@" + domain, language, zone, id, Role.EMPLOYER_LEAD);
        Someone supervisor = person(line.get(9), "team@" + domain, language, zone, id, Role.SUPERVISOR);
        organisations.entitle(SHOWMAN, id, lead.id(), lead.name());
        return new Employer(id, name, country, zone, city, line.get(4), domain, site, line.get(6), lead, supervisor);
    }

    Someone person(String name, String email, String language, String zone, OrganisationId of, Role role) {
        PersonId id = register.person(SHOWMAN, name, email.toLowerCase(Locale.ROOT), language, zone);
        register.grant(SHOWMAN, id, of, role);
        return new Someone(id, name, language, role, of);
    }

    /** Somebody takes on one more role. */
    Someone also(Someone person, Role role, OrganisationId of) {
        register.grant(SHOWMAN, person.id(), of, role);
        return new Someone(person.id(), person.name(), person.language(), role, of);
    }
}
