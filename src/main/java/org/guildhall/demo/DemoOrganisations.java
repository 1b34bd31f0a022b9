package org.guildhall.demo;

import static org.guildhall.demo.DemoLoader.SHOWMAN;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.organisations.Organisations;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.springframework.stereotype.Component;

/** The three institutions, the thirty employers, and who works there. */
@Component
class DemoOrganisations {

    private final Register register;
    private final Organisations organisations;
    private final InstantSource time;

    DemoOrganisations(Register register, Organisations organisations, InstantSource time) {
        this.register = register;
        this.organisations = organisations;
        this.time = time;
    }

    /** An institution and the people who run its programmes. */
    record Institution(
            OrganisationId id,
            String zone,
            String domain,
            PersonId coordinator,
            PersonId lead,
            List<PersonId> tutors) {}

    /** An employer, who leads there and who supervises. */
    record Employer(
            OrganisationId id,
            String name,
            String country,
            String zone,
            String city,
            String sector,
            PersonId lead,
            PersonId supervisor) {}

    List<Institution> institutions() {
        return List.of(
                institution(
                        "Harbour College",
                        "GB",
                        "Europe/London",
                        "harbour.example",
                        "en",
                        List.of("Marion Ashdown", "Peter Vance", "Omar Siddiqui", "Jill Abernathy", "Sam Doyle")),
                institution(
                        "Université de la Baie",
                        "FR",
                        "Europe/Paris",
                        "baie.example",
                        "fr",
                        List.of("Hélène Castaing", "Bruno Lacombe", "Nour Haddad", "Sylvie Pasquier", "Rémi Delorme")),
                institution(
                        "Puente Training",
                        "ES",
                        "Europe/Madrid",
                        "puente.example",
                        "es",
                        List.of("Teresa Alarcón", "Javier Molina", "سارة النجار", "Begoña Ruiz", "Iñaki Urrutia")));
    }

    private Institution institution(
            String name, String country, String zone, String domain, String language, List<String> staff) {
        OrganisationId id = register.organisation(SHOWMAN, Register.Kind.INSTITUTION, name, country, zone);
        PersonId coordinator = person(staff.get(0), "coordinator@" + domain, language, zone, id, Role.COORDINATOR);
        PersonId lead = person(staff.get(1), "curriculum@" + domain, language, zone, id, Role.CURRICULUM_LEAD);
        PersonId tutor = person(staff.get(2), "tutor@" + domain, language, zone, id, Role.ACADEMIC_TUTOR);
        PersonId second = person(staff.get(3), "tutor2@" + domain, language, zone, id, Role.ACADEMIC_TUTOR);
        PersonId admin = person(staff.get(4), "admin@" + domain, language, zone, id, Role.ADMINISTRATOR);
        register.grant(SHOWMAN, admin, id, Role.ASSESSOR);
        organisations.entitle(SHOWMAN, id, coordinator, staff.get(0));
        return new Institution(id, zone, domain, coordinator, lead, List.of(tutor, second));
    }

    List<Employer> employers(List<Institution> institutions) {
        List<Employer> employers = new ArrayList<>();
        List<List<String>> leads = Lines.of("leads.txt");
        List<List<String>> lines = Lines.of("employers.txt");
        for (int i = 0; i < lines.size(); i++) {
            Employer employer = employer(lines.get(i), leads.get(i));
            employers.add(employer);
            LocalDate since =
                    LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).minusYears(1);
            for (int j = 0; j < institutions.size(); j++) {
                // every employer works with two of the three
                if (i % institutions.size() != j) {
                    organisations.partner(SHOWMAN, institutions.get(j).id(), employer.id(), since);
                }
            }
        }
        return employers;
    }

    private Employer employer(List<String> line, List<String> people) {
        String name = line.get(0);
        String country = line.get(1);
        String zone = line.get(2);
        String domain = line.get(5) + ".example";
        OrganisationId id = register.organisation(SHOWMAN, Register.Kind.EMPLOYER, name, country, zone);
        organisations.describe(SHOWMAN, id, line.get(4), null, "https://" + domain);
        organisations.addSite(SHOWMAN, id, line.get(3), null, line.get(3), country, zone);
        String language = people.get(0);
        PersonId lead = person(people.get(1), "people@" + domain, language, zone, id, Role.EMPLOYER_LEAD);
        PersonId supervisor = person(people.get(2), "team@" + domain, language, zone, id, Role.SUPERVISOR);
        organisations.entitle(SHOWMAN, id, lead, people.get(1));
        return new Employer(id, name, country, zone, line.get(3), line.get(4), lead, supervisor);
    }

    PersonId person(String name, String email, String language, String zone, OrganisationId of, Role role) {
        PersonId id = register.person(SHOWMAN, name, email.toLowerCase(Locale.ROOT), language, zone);
        register.grant(SHOWMAN, id, of, role);
        return id;
    }
}
