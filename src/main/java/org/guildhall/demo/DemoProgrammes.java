package org.guildhall.demo;

import static org.guildhall.demo.Demonstration.SHOWMAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.competencies.Competencies;
import org.guildhall.competencies.CompetencyId;
import org.guildhall.demo.DemoOrganisations.Institution;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Cohort;
import org.guildhall.programmes.Draft;
import org.guildhall.programmes.Drafts;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.Objective;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.ProgrammeVersionId;
import org.guildhall.programmes.Programmes;
import org.guildhall.programmes.RubricLevel;
import org.guildhall.programmes.Signer;

/** Two programmes for each institution with forty learners, as their coordinators made them. */
@InDemo
class DemoProgrammes {

    /** Learners of each institution. */
    static final int LEARNERS = 40;

    private final DemoOrganisations organisations;
    private final Programmes programmes;
    private final Drafts drafts;
    private final Competencies competencies;

    DemoProgrammes(DemoOrganisations organisations, Programmes programmes, Drafts drafts, Competencies competencies) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.drafts = drafts;
        this.competencies = competencies;
    }

    /** A programme that is running: its dated intake, its objectives, its hours. */
    record Course(Cohort cohort, Model model, int requiredHours, List<Objective> objectives) {}

    /** A learner and the programme they are in. */
    record Learner(Someone who, Institution institution, Course course, Someone tutor) {}

    List<Learner> fill(List<Institution> institutions, LocalDate today) {
        List<Learner> learners = new ArrayList<>();
        List<List<String>> plans = Lines.of("programmes.txt");
        List<List<String>> names = Lines.of("learners.txt");
        for (int i = 0; i < institutions.size(); i++) {
            Institution institution = institutions.get(i);
            Course first = course(institution, plans.get(2 * i), today);
            Course second = course(institution, plans.get(2 * i + 1), today);
            for (int j = 0; j < LEARNERS; j++) {
                List<String> name = names.get(i * LEARNERS + j);
                Course course = isInSecond(second, j) ? second : first;
                learners.add(learner(institution, course, name.get(1), name.get(0), j));
            }
        }
        return learners;
    }

    /** A third of the learners; of those who learn in their own job only a few. */
    private static boolean isInSecond(Course second, int number) {
        return second.model() == Model.IN_JOB_LEARNING ? number % 4 == 3 && number < 16 : number % 3 == 0;
    }

    private Learner learner(Institution institution, Course course, String name, String language, int number) {
        Someone learner = organisations.person(
                name,
                "learner" + (number + 1) + "@" + institution.domain(),
                language,
                institution.zone(),
                institution.id(),
                Role.LEARNER);
        if (course.model() == Model.IN_JOB_LEARNING) {
            organisations.also(learner, Role.PROFESSIONAL, institution.id());
        }
        Someone tutor = institution.tutors().get(number % institution.tutors().size());
        programmes.enrol(
                institution.coordinator().told(),
                course.cohort(),
                learner.id(),
                "%04d".formatted(1000 + number),
                tutor.id());
        return new Learner(learner, institution, course, tutor);
    }

    private Course course(Institution institution, List<String> plan, LocalDate today) {
        Actor maker = institution.coordinator().told();
        Model model = Model.valueOf(plan.get(0));
        int hours = Integer.parseInt(plan.get(3));
        ProgrammeVersionId id =
                programmes.start(maker, model, plan.get(1), institution.zone(), hours, rubric(plan.get(4)));
        Draft draft = new Draft(
                plan.get(1),
                plan.get(2),
                hours,
                model == Model.IN_JOB_LEARNING ? 6 : 35,
                today.minusWeeks(14),
                today.plusWeeks(40),
                List.of(Signer.LEARNER, Signer.EMPLOYER, Signer.INSTITUTION));
        drafts.edit(maker, id, draft, 0);
        for (String objective : plan.subList(5, plan.size())) {
            String[] parts = objective.split("~");
            drafts.addObjective(maker, id, parts[0].strip(), Integer.parseInt(parts[2].strip()), tied(parts[1]));
        }
        programmes.publish(maker, id, programmes.version(maker, id).revision());
        String name = plan.get(1) + " " + today.getYear();
        programmes.open(maker, id, name, today.minusWeeks(13), today.plusWeeks(30));
        ProgrammeVersion version = programmes.version(maker, id);
        return new Course(programmes.cohorts(maker, id).getFirst(), model, hours, version.objectives());
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
