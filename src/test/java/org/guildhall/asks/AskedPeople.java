package org.guildhall.asks;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Door;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** Whom a year's asks go to: supervisors and leads of twelve employers in five countries, coordinators of three institutions. */
final class AskedPeople {

    private static final Actor SYSTEM = Actor.system("year");
    private static final long SEED = 20_260_514;

    /** Country and zone. */
    private static final List<List<String>> PLACES = List.of(
            List.of("GB", "Europe/London"),
            List.of("SA", "Asia/Riyadh"),
            List.of("US", "America/Los_Angeles"),
            List.of("IN", "Asia/Kolkata"),
            List.of("NZ", "Pacific/Auckland"));

    private final Register register;
    private final LetterHoursStore hours;
    private final Random random = new Random(SEED);
    private final List<One> supervisors = new ArrayList<>();
    private final List<OrganisationId> institutions = new ArrayList<>();
    private final Map<String, One> byAddress = new HashMap<>();
    private int entered;

    private AskedPeople(ApplicationContext application) {
        register = application.getBean(Register.class);
        hours = application.getBean(LetterHoursStore.class);
    }

    /** How somebody answers. */
    enum Manner {
        AT_ONCE,
        LATE,
        AFTER_REMINDERS,
        NEVER,
        WRONG_PERSON,
        DELEGATES
    }

    /** Somebody who is asked. */
    record One(Actor actor, String address, Manner manner, LetterTimes times) {}

    static AskedPeople enter(ApplicationContext application) {
        AskedPeople people = new AskedPeople(application);
        for (int i = 0; i < 3; i++) {
            List<String> place = PLACES.get(i);
            OrganisationId college = people.register.organisation(
                    SYSTEM, Register.Kind.INSTITUTION, "College " + i, place.getFirst(), place.getLast());
            people.institutions.add(college);
            for (int n = 0; n < 2; n++) {
                people.person(Role.COORDINATOR, college, place, Manner.LATE);
            }
        }
        for (int i = 0; i < 12; i++) {
            List<String> place = PLACES.get(i % PLACES.size());
            OrganisationId works = people.register.organisation(
                    SYSTEM, Register.Kind.EMPLOYER, "Works " + i, place.getFirst(), place.getLast());
            people.person(Role.EMPLOYER_LEAD, works, place, i % 2 == 0 ? Manner.LATE : Manner.NEVER);
            for (int n = 0; n < 4; n++) {
                people.supervisors.add(people.person(Role.SUPERVISOR, works, place, people.manner()));
            }
        }
        return people;
    }

    private Manner manner() {
        int of = random.nextInt(100);
        return of < 40
                ? Manner.AT_ONCE
                : of < 60
                        ? Manner.LATE
                        : of < 75
                                ? Manner.AFTER_REMINDERS
                                : of < 85 ? Manner.NEVER : of < 93 ? Manner.WRONG_PERSON : Manner.DELEGATES;
    }

    private One person(Role role, OrganisationId of, List<String> place, Manner manner) {
        String address = "person-" + entered++ + "@year.example";
        ZoneId zone = ZoneId.of(place.getLast());
        PersonId id = register.person(SYSTEM, "Person " + entered, address, "en", zone.getId());
        register.grant(SYSTEM, id, of, role);
        LetterTimes times = LetterTimes.usual(zone, place.getFirst(), Gathering.TEN_MINUTES);
        hours.set(id, times, TestClock.START);
        Actor actor = new Actor(id, "Person " + entered, role, of, new Door.Session(), Set.of());
        One one = new One(actor, address, manner, times);
        byAddress.put(address, one);
        return one;
    }

    /** Somebody new at the employer of whoever was asked, who answers at once. */
    One another(One instead) {
        ZoneId zone = instead.times().zone();
        List<String> place = PLACES.stream()
                .filter(it -> it.getLast().equals(zone.getId()))
                .findFirst()
                .orElseThrow();
        return person(
                Role.SUPERVISOR,
                instead.actor().organisation(),
                place,
                random.nextInt(5) == 0 ? Manner.NEVER : Manner.AT_ONCE);
    }

    One supervisor() {
        return supervisors.get(random.nextInt(supervisors.size()));
    }

    OrganisationId institution() {
        return institutions.get(random.nextInt(institutions.size()));
    }

    One at(String address) {
        return java.util.Objects.requireNonNull(byAddress.get(address), address);
    }

    One of(PersonId person) {
        return byAddress.values().stream()
                .filter(it -> it.actor().person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    Random random() {
        return random;
    }
}
