package org.guildhall.asks;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the steps that are due, person by person. */
@Component
public class ReminderRound {

    private static final Actor SYSTEM = Actor.system("reminders");

    private final StepStore steps;
    private final PersonRound person;
    private final InstantSource time;
    private final TransactionTemplate transactions;

    ReminderRound(StepStore steps, PersonRound person, InstantSource time, PlatformTransactionManager transactions) {
        this.steps = steps;
        this.person = person;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Goes round until nothing is due; returns of how many asks somebody was told. */
    public int go() {
        return Acting.as(SYSTEM, () -> {
            int all = 0;
            List<PersonId> before = List.of();
            List<PersonId> people = people();
            // what another node is at work on stays due here until it has finished
            while (!people.isEmpty() && !people.equals(before)) {
                for (PersonId each : people) {
                    all += Objects.requireNonNull(transactions.execute(status -> person.go(each)));
                }
                before = people;
                people = people();
            }
            return all;
        });
    }

    private List<PersonId> people() {
        return Objects.requireNonNull(transactions.execute(status -> steps.people(time.instant())));
    }

    /** The first letter need not wait for the round. */
    @ApplicationModuleListener
    void on(AskRaised raised) {
        steps.person(raised.ask()).forEach(person::go);
    }

    @ApplicationModuleListener
    void on(AskReminded reminded) {
        steps.person(reminded.ask()).forEach(person::go);
    }
}
