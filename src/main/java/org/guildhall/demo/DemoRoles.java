package org.guildhall.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.opportunities.NewOpportunity;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.opportunities.OpportunityState;

/** What the employers advertise: two roles each, of their own trade. */
@InDemo
class DemoRoles {

    private static final long SEED = 20260514;

    private final Opportunities opportunities;

    DemoRoles(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    void plan(Timeline timeline, List<Employer> employers) {
        Random random = new Random(SEED);
        for (Employer employer : employers) {
            Days days = Days.of(timeline.start(), employer.zone());
            for (List<String> text : textsFor(employer)) {
                NewOpportunity role = role(employer, text, days.today(), random);
                LocalDate day = days.back(5 + random.nextInt(30));
                timeline.plan(days.at(day, 9, 17, random), () -> employer.lead().signedIn(), lead -> {
                    OpportunityId id = opportunities.advertise(lead, employer.id(), role);
                    opportunities.happen(lead, id, OpportunityState.Event.PUBLISH);
                });
            }
        }
    }

    private static List<List<String>> textsFor(Employer employer) {
        return Texts.lines("roles.txt").stream()
                .filter(text -> text.get(0).equals(employer.sector()))
                .limit(2)
                .toList();
    }

    /** What somebody placed with the employer is called. */
    static String titleFor(Employer employer) {
        return textsFor(employer).getFirst().get(1);
    }

    private static NewOpportunity role(Employer employer, List<String> text, LocalDate today, Random random) {
        List<String> pay = List.of("14 an hour", "12.50 an hour", "Unpaid, travel paid", "1,150 a month");
        return new NewOpportunity(
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
                employer.lead().id());
    }
}
