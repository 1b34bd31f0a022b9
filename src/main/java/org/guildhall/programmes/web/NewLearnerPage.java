package org.guildhall.programmes.web;

import java.util.List;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.programmes.Cohort;

/** One learner into a cohort. */
public record NewLearnerPage(
        List<Cohort> cohorts, String name, String email, String reference, String cohort, Problems problems)
        implements Page {

    public List<Option> options() {
        return cohorts.stream()
                .map(it -> new Option(it.id().value().toString(), it.name()))
                .toList();
    }
}
