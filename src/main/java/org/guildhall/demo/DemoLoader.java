package org.guildhall.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.guildhall.competencies.Frameworks;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demo: first who and what there is, in one transaction, then what people did. */
@Component
@ConditionalOnProperty("guildhall.demo")
class DemoLoader implements ApplicationRunner {

    static final Actor SHOWMAN = Actor.system("demo");

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final Register register;
    private final Frameworks frameworks;
    private final DemoOrganisations organisations;
    private final DemoProgrammes programmes;
    private final DemoRoles roles;
    private final DemoPlacements placements;
    private final DemoActs acts;
    private final TransactionTemplate transactions;

    DemoLoader(
            Register register,
            Frameworks frameworks,
            DemoOrganisations organisations,
            DemoProgrammes programmes,
            DemoRoles roles,
            DemoPlacements placements,
            DemoActs acts,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.programmes = programmes;
        this.roles = roles;
        this.placements = placements;
        this.acts = acts;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(SHOWMAN, () -> {
            if (register.isEmpty(SHOWMAN)) {
                long began = System.nanoTime();
                frameworks.importExcerpt();
                List<DemoPlacements.Bound> bound = Objects.requireNonNull(transactions.execute(status -> fill()));
                acts.live(bound);
                LOG.info(
                        "The demo is in: {} ms",
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        });
    }

    private List<DemoPlacements.Bound> fill() {
        List<DemoOrganisations.Institution> institutions = organisations.institutions();
        List<DemoOrganisations.Employer> employers = organisations.employers(institutions);
        List<DemoProgrammes.Learner> learners = programmes.fill(institutions);
        roles.fill(employers);
        return placements.propose(learners, employers);
    }
}
