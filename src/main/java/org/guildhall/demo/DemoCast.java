package org.guildhall.demo;

import java.time.LocalDate;
import java.util.List;

/** Enters who and what there is before anything happens. */
@InDemo
class DemoCast {

    private final DemoOrganisations organisations;
    private final DemoProgrammes programmes;
    private final DemoCompanions companions;

    DemoCast(DemoOrganisations organisations, DemoProgrammes programmes, DemoCompanions companions) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.companions = companions;
    }

    /** Everybody who will act. */
    record People(
            List<DemoOrganisations.Institution> institutions,
            List<DemoOrganisations.Employer> employers,
            List<DemoProgrammes.Learner> learners,
            List<Someone> companions) {}

    People enter(LocalDate today) {
        List<DemoOrganisations.Institution> institutions = organisations.institutions();
        List<DemoOrganisations.Employer> employers = organisations.employers(institutions, today.minusYears(1));
        return new People(
                institutions,
                employers,
                programmes.fill(institutions, today),
                companions.enter(institutions, employers));
    }
}
