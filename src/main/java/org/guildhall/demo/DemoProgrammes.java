package org.guildhall.demo;

import static org.guildhall.demo.DemoLoader.SHOWMAN;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.guildhall.competencies.Competencies;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.demo.DemoOrganisations.Institution;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Cohort;
import org.guildhall.programmes.Draft;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.RubricLevel;
import org.guildhall.programmes.Signer;
import org.springframework.stereotype.Component;

/** Two programmes for each institution with forty learners, as their coordinators made them. */
@Component
class DemoProgrammes {

    private static final int LEARNERS = 40;

    private final DemoOrganisations organisations;
    private final Programmes programmes;
    private final Competencies competencies;
    private final InstantSource time;

    DemoProgrammes(
            DemoOrganisations organisations, Programmes programmes, Competencies competencies, InstantSource time) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.competencies = competencies;
        this.time = time;
    }

    /** A learner and the cohort they are in. */
    record Learner(PersonId id, String name, Institution institution, Cohort cohort, PersonId tutor) {}

    List<Learner> fill(List<Institution> institutions) {
        List<Learner> learners = new ArrayList<>();
        List<List<String>> plans = Lines.of("programmes.txt");
        List<List<String>> names = Lines.of("learners.txt");
        for (int i = 0; i < institutions.size(); i++) {
            Institution institution = institutions.get(i);
            Cohort first = programme(institution, plans.get(2 * i));
            Cohort second = programme(institution, plans.get(2 * i + 1));
            for (int j = 0; j < LEARNERS; j++) {
                List<String> name = names.get(i * LEARNERS + j);
                String email = "learner" + (j + 1) + "@" + institution.domain();
                PersonId learner = organisations.person(
                        name.get(1), email, name.get(0), institution.zone(), institution.id(), Role.LEARNER);
                Cohort cohort = j % 3 == 0 ? second : first;
                PersonId tutor =
                        institution.tutors().get(j % institution.tutors().size());
                programmes.enrol(maker(institution), cohort, learner, "%04d".formatted(1000 + j), tutor);
                learners.add(new Learner(learner, name.get(1), institution, cohort, tutor));
            }
        }
        return learners;
    }

    /** The showman in the coordinator's place; row security lets him through, the history names the coordinator. */
    static Actor maker(Institution institution) {
        return new Actor(
                institution.coordinator(),
                DemoLoader.SHOWMAN.name(),
                Role.COORDINATOR,
                institution.id(),
                new Door.Job("demo"),
                Set.of());
    }

    private Cohort programme(Institution institution, List<String> plan) {
        Actor maker = maker(institution);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.of(institution.zone()));
        Model model = Model.valueOf(plan.get(0));
        ProgrammeVersionId id = programmes.start(
                maker, model, plan.get(1), institution.zone(), Integer.parseInt(plan.get(3)), rubric(plan.get(4)));
        Draft draft = new Draft(
                plan.get(1),
                plan.get(2),
                Integer.parseInt(plan.get(3)),
                35,
                today.minusWeeks(12),
                today.plusWeeks(40),
                List.of(Signer.LEARNER, Signer.EMPLOYER, Signer.INSTITUTION));
        programmes.edit(maker, id, draft, 0);
        for (String objective : plan.subList(5, plan.size())) {
            String[] parts = objective.split("~");
            programmes.addObjective(maker, id, parts[0].strip(), Integer.parseInt(parts[2].strip()), tied(parts[1]));
        }
        ProgrammeVersion version = programmes.version(maker, id);
        programmes.publish(maker, id, version.revision());
        String name = plan.get(1) + " " + today.getYear();
        programmes.open(maker, id, name, today.minusWeeks(10), today.plusWeeks(30));
        return programmes.cohorts(maker, id).getFirst();
    }

    private List<CompetencyId> tied(String words) {
        return competencies.search(SHOWMAN, words.strip(), Competencies.Filter.COMPETENCIES, null, 1).rows().stream()
                .map(hit -> new CompetencyId(hit.id()))
                .toList();
    }

    private static List<RubricLevel> rubric(String language) {
        List<List<String>> lines = Lines.of("rubric.txt").stream()
                .filter(line -> line.get(0).equals(language))
                .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        new RubricLevel(i + 1, lines.get(i).get(1), lines.get(i).get(2)))
                .toList();
    }
}
