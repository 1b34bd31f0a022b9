package org.guildhall.demo;

import static org.guildhall.demo.DemoLoader.SHOWMAN;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.opportunities.NewOpportunity;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.opportunities.OpportunityState;
import org.springframework.stereotype.Component;

/** What the employers advertise: two roles each, of their own trade where there is one. */
@Component
class DemoRoles {

    private static final long SEED = 20260514;

    private final Opportunities opportunities;
    private final InstantSource time;

    DemoRoles(Opportunities opportunities, InstantSource time) {
        this.opportunities = opportunities;
        this.time = time;
    }

    void fill(List<Employer> employers) {
        Random random = new Random(SEED);
        List<List<String>> texts = Lines.of("roles.txt");
        for (Employer employer : employers) {
            texts.stream()
                    .filter(text -> text.get(0).equals(employer.sector()))
                    .limit(2)
                    .forEach(text -> advertise(employer, text, random));
        }
    }

    /** What somebody placed with the employer is called. */
    static String titleFor(Employer employer) {
        return Lines.of("roles.txt").stream()
                .filter(text -> text.get(0).equals(employer.sector()))
                .map(text -> text.get(1))
                .findFirst()
                .orElseThrow();
    }

    private void advertise(Employer employer, List<String> text, Random random) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.of(employer.zone()));
        List<String> pay = List.of("14 an hour", "12.50 an hour", "Unpaid, travel paid", "1,150 a month");
        NewOpportunity role = new NewOpportunity(
                text.get(1),
                text.get(2),
                Opportunity.Mode.values()[random.nextInt(3)],
                employer.city(),
                employer.country(),
                random.nextInt(4) == 0 ? null : pay.get(random.nextInt(pay.size())),
                random.nextBoolean() ? "Ten minutes’ walk from the station" : null,
                random.nextBoolean() ? "Laptop and work clothes provided" : null,
                random.nextBoolean() ? "Step-free entrance, lift, quiet room" : null,
                20 + 5 * random.nextInt(4),
                1 + random.nextInt(3),
                today.plusWeeks(3 + random.nextInt(4)),
                today.plusWeeks(16 + random.nextInt(8)),
                today.plusWeeks(2),
                employer.zone(),
                employer.lead());
        OpportunityId id = opportunities.advertise(SHOWMAN, employer.id(), role);
        opportunities.happen(SHOWMAN, id, OpportunityState.Event.PUBLISH);
    }
}
