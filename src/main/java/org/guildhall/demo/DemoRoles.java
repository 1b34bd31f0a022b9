package org.guildhall.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.guildhall.demo.DemoOrganisations.Employer;
import org.guildhall.opportunities.NewOpportunity;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.opportunities.OpportunityId;
import org.guildhall.opportunities.OpportunityState;
import org.jspecify.annotations.Nullable;

/** What the employers advertise: two roles each, of their own trade and in their own language, in every state. */
@InDemo
class DemoRoles {

    private static final long SEED = 20260514;

    private final Opportunities opportunities;

    DemoRoles(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    /** A role that is advertised, and where it is bound for. */
    static final class Advertised {

        final Employer employer;
        final OpportunityState bound;
        private @Nullable OpportunityId id;

        Advertised(Employer employer, OpportunityState bound) {
            this.employer = employer;
            this.bound = bound;
        }

        OpportunityId id() {
            return Objects.requireNonNull(id, "not advertised yet");
        }
    }

    List<Advertised> plan(Timeline timeline, List<Employer> employers) {
        List<Advertised> all = new ArrayList<>();
        for (Employer employer : employers) {
            for (List<String> text : textsFor(employer)) {
                Advertised advertised = new Advertised(employer, boundFor(all.size()));
                all.add(advertised);
                plan(timeline, advertised, text, new Random(SEED + all.size()));
            }
        }
        return all;
    }

    private static OpportunityState boundFor(int number) {
        return switch (number % 10) {
            case 1 -> number % 20 == 1 ? OpportunityState.DRAFT : OpportunityState.PUBLISHED;
            case 3 -> OpportunityState.PAUSED;
            case 5 -> OpportunityState.CLOSED;
            case 7 -> OpportunityState.EXPIRED;
            case 9 -> OpportunityState.FILLED;
            default -> OpportunityState.PUBLISHED;
        };
    }

    private void plan(Timeline timeline, Advertised advertised, List<String> text, Random random) {
        Employer employer = advertised.employer;
        Days days = Days.of(timeline.start(), employer.zone());
        NewOpportunity role = role(advertised, text, days.today(), random);
        LocalDate day = days.back(25 + random.nextInt(20));
        timeline.plan(days.at(day, 9, 17, random), () -> employer.lead().signedIn(), lead -> {
            advertised.id = opportunities.advertise(lead, employer.id(), role);
            if (advertised.bound != OpportunityState.DRAFT) {
                opportunities.happen(lead, advertised.id, OpportunityState.Event.PUBLISH);
            }
        });
        happen(timeline, advertised, days.at(days.back(2 + random.nextInt(4)), 9, 17, random));
    }

    private void happen(Timeline timeline, Advertised advertised, java.time.Instant at) {
        switch (advertised.bound) {
            case PAUSED ->
                timeline.plan(
                        at,
                        () -> advertised.employer.lead().signedIn(),
                        it -> opportunities.happen(it, advertised.id(), OpportunityState.Event.PAUSE));
            case CLOSED ->
                timeline.plan(
                        at,
                        () -> advertised.employer.lead().signedIn(),
                        it -> opportunities.happen(it, advertised.id(), OpportunityState.Event.CLOSE));
            case EXPIRED ->
                timeline.plan(
                        at,
                        () -> Demonstration.SHOWMAN,
                        it -> opportunities.happen(it, advertised.id(), OpportunityState.Event.EXPIRE));
            case DRAFT, PUBLISHED, FILLED -> {}
        }
    }

    private static List<List<String>> textsFor(Employer employer) {
        return Texts.lines("roles.txt").stream()
                .filter(text -> text.get(0).equals(employer.sector()))
                .filter(text -> text.get(1).equals(employer.lead().language()))
                .limit(2)
                .toList();
    }

    /** What somebody placed with the employer is called. */
    static String titleFor(Employer employer) {
        return textsFor(employer).getFirst().get(2);
    }

    private static NewOpportunity role(Advertised advertised, List<String> text, LocalDate today, Random random) {
        Employer employer = advertised.employer;
        String language = employer.lead().language();
        boolean over = advertised.bound == OpportunityState.EXPIRED;
        return new NewOpportunity(
                text.get(2),
                text.get(3),
                Opportunity.Mode.values()[random.nextInt(3)],
                employer.city(),
                employer.country(),
                said("PAY", language, random),
                said("TRAVEL", language, random),
                said("COST", language, new Random(text.get(2).hashCode())),
                said("EQUIPMENT", language, random),
                said("ACCESS", language, random),
                20 + 5 * random.nextInt(4),
                advertised.bound == OpportunityState.FILLED ? 1 : 1 + random.nextInt(3),
                today.plusWeeks(3 + random.nextInt(4)),
                today.plusWeeks(16 + random.nextInt(8)),
                over ? today.minusDays(6) : today.plusDays(10 + random.nextInt(20)),
                employer.zone(),
                employer.lead().id());
    }

    /** A fact in the employer's language; some employers do not state it. */
    private static @Nullable String said(String kind, String language, Random random) {
        int number = random.nextInt(12);
        return number < 3 ? null : Texts.any("applications.txt", kind, language, number);
    }
}
