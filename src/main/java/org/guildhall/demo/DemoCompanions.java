package org.guildhall.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.demo.DemoOrganisations.Institution;
import org.guildhall.placements.Party;
import org.guildhall.placements.Placements;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Model;

/** Who goes along with a placement: mentors and clients of the employer, guardians of the young, those who learn in their own job. */
@InDemo
class DemoCompanions {

    private final DemoOrganisations organisations;
    private final Placements placements;

    DemoCompanions(DemoOrganisations organisations, Placements placements) {
        this.organisations = organisations;
        this.placements = placements;
    }

    /** Enters them. To be called in the transaction that enters everybody. */
    List<Someone> enter(List<Institution> institutions, List<Employer> employers) {
        Map<String, Employer> byDomain = employers.stream().collect(Collectors.toMap(Employer::domain, it -> it));
        List<Someone> all = new ArrayList<>();
        for (List<String> line : Lines.of("people.txt")) {
            Employer employer = Optional.ofNullable(byDomain.get(line.get(1))).orElseThrow();
            all.add(organisations.person(
                    line.get(4),
                    line.get(2) + "@" + line.get(1),
                    line.get(3),
                    employer.zone(),
                    employer.id(),
                    Role.valueOf(line.get(0))));
        }
        manyHats(institutions, employers);
        return all;
    }

    /** Some people are several things to several organisations. */
    private void manyHats(List<Institution> institutions, List<Employer> employers) {
        Institution harbour = institutions.get(0);
        Institution baie = institutions.get(1);
        Institution puente = institutions.get(2);
        Employer northmoor = employers.get(1);
        organisations.also(harbour.tutors().getFirst(), Role.ASSESSOR, puente.id());
        organisations.also(baie.tutors().getFirst(), Role.ACADEMIC_TUTOR, harbour.id());
        organisations.also(puente.curriculum(), Role.COORDINATOR, puente.id());
        organisations.also(northmoor.supervisor(), Role.MENTOR, northmoor.id());
        organisations.also(northmoor.supervisor(), Role.ASSESSOR, harbour.id());
    }

    void plan(Timeline timeline, List<Story> stories, List<Someone> companions) {
        Guardians guardians = new Guardians();
        for (Story story : stories) {
            List<Party> parties = new ArrayList<>();
            companions.stream()
                    .filter(it -> it.organisation().equals(story.employer.id()))
                    .forEach(it -> parties.add(party(it)));
            if (story.learner.course().model() == Model.IN_JOB_LEARNING) {
                Someone learner = story.learner.who();
                parties.add(new Party(learner.id(), "", Role.PROFESSIONAL, learner.organisation()));
            }
            guardians.next(story).map(DemoCompanions::party).ifPresent(parties::add);
            if (!parties.isEmpty()) {
                timeline.plan(
                        story.days.at(story.proposed(), 16, 18, story.random),
                        story::actingCoordinator,
                        it -> parties.forEach(party -> placements.join(it, story.id(), party)));
            }
        }
    }

    private static Party party(Someone person) {
        return new Party(person.id(), "", person.role(), person.organisation());
    }

    /** Those who are in their first year at school have somebody at home who may look in. */
    private final class Guardians {

        private final List<List<String>> names = Lines.of("guardians.txt");
        private int used;

        Optional<Someone> next(Story story) {
            boolean young = story.learner.course().model() == Model.SCHOOL_WORK_EXPERIENCE;
            if (!young || used >= names.size() || !story.signs()) {
                return Optional.empty();
            }
            List<String> name = names.get(used++);
            Institution institution = story.learner.institution();
            return Optional.of(organisations.person(
                    name.get(1),
                    "family" + used + "@home.example",
                    name.get(0),
                    institution.zone(),
                    institution.id(),
                    Role.GUARDIAN));
        }
    }
}
