package org.guildhall.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.demo.DemoProgrammes.Learner;

/** Employers in turn: for each learner one that works with the institution, speaks the language and has hosted least. */
final class Hosts {

    private static final int FOREIGN = 100;

    private final List<Employer> employers;
    private final Map<String, Integer> hosted = new HashMap<>();

    Hosts(List<Employer> employers) {
        this.employers = new ArrayList<>(employers);
    }

    Employer of(Learner learner) {
        Employer chosen = employers.stream()
                .filter(it -> it.worksWith(learner.institution()))
                .min(Comparator.<Employer>comparingInt(it -> distance(it, learner))
                        .thenComparingInt(it -> hosted.getOrDefault(it.name(), 0)))
                .orElseThrow();
        hosted.merge(chosen.name(), 1, Integer::sum);
        return chosen;
    }

    /** The language weighs most: a logbook is read by its supervisor. Nobody hosts four before others have begun. */
    private int distance(Employer employer, Learner learner) {
        boolean same = employer.lead().language().equals(learner.who().language());
        return (same ? 0 : FOREIGN) + hosted.getOrDefault(employer.name(), 0) / 3;
    }
}
