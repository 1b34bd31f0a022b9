package org.guildhall.platform.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.words.Say;

/** Where each role may go, most used first. Only places that exist. */
final class Places {

    private static final Spot HOME = new Spot("home", "/home", "home");
    private static final Spot OFF_TRACK = new Spot("off-track", "/home", "off-track");
    private static final Spot INBOX = new Spot("inbox", "/inbox", "inbox");
    private static final Spot PLACEMENTS = new Spot("placements", "/placements", "placements");
    private static final Spot OPPORTUNITIES = new Spot("opportunities", "/opportunities", "opportunities");
    private static final Spot APPLICATIONS = new Spot("applications", "/applications", "mail");
    private static final Spot PROGRAMMES = new Spot("programmes", "/programmes", "programmes");
    private static final Spot LEARNERS = new Spot("learners", "/learners", "people");
    private static final Spot MESSAGES = new Spot("messages", "/messages", "messages");
    private static final Spot ASKS = new Spot("asks", "/asks", "clock");
    private static final Spot STAFF = new Spot("staff", "/staff", "people");
    private static final Spot OPERATION = new Spot("operation", "/operation", "settings");
    private static final Spot EMPLOYERS = new Spot("employers", "/employers", "organisations");
    private static final Spot COMPETENCIES = new Spot("competencies", "/competencies", "competencies");

    private static final List<Spot> TAKES_PART = List.of(HOME, INBOX, PLACEMENTS, MESSAGES);

    private static final List<Spot> LOOKS_ON = List.of(HOME, INBOX, PLACEMENTS);

    private static final Map<Role, List<Spot>> OF_ROLE = Map.ofEntries(
            entry(Role.LEARNER, List.of(HOME, OPPORTUNITIES, PLACEMENTS, INBOX, APPLICATIONS, MESSAGES)),
            entry(Role.PROFESSIONAL, List.of(HOME, PLACEMENTS, INBOX, MESSAGES, COMPETENCIES)),
            entry(Role.SUPERVISOR, TAKES_PART),
            entry(Role.MENTOR, TAKES_PART),
            entry(Role.CLIENT, LOOKS_ON),
            entry(Role.GUARDIAN, LOOKS_ON),
            entry(Role.ACADEMIC_TUTOR, TAKES_PART),
            entry(Role.ASSESSOR, LOOKS_ON),
            entry(
                    Role.EMPLOYER_LEAD,
                    List.of(HOME, INBOX, PLACEMENTS, OPPORTUNITIES, APPLICATIONS, MESSAGES, ASKS, STAFF)),
            entry(
                    Role.COORDINATOR,
                    List.of(
                            OFF_TRACK,
                            PLACEMENTS,
                            ASKS,
                            MESSAGES,
                            LEARNERS,
                            EMPLOYERS,
                            PROGRAMMES,
                            OPPORTUNITIES,
                            COMPETENCIES,
                            STAFF)),
            entry(Role.CURRICULUM_LEAD, List.of(HOME, PROGRAMMES, COMPETENCIES, PLACEMENTS)),
            entry(Role.ADMINISTRATOR, List.of(OFF_TRACK, STAFF, EMPLOYERS, PLACEMENTS, ASKS, OPERATION, COMPETENCIES)));

    private record Spot(String name, String path, String icon) {}

    private Places() {}

    static List<Shell.Place> of(Actor actor, String path, Map<String, Long> counts) {
        return OF_ROLE.getOrDefault(actor.role(), List.of()).stream()
                .map(it -> place(it, path, counts.getOrDefault(it.path(), 0L)))
                .toList();
    }

    private static Shell.Place place(Spot spot, String path, long count) {
        boolean current = path.equals(spot.path()) || path.startsWith(spot.path() + "/");
        String label = Say.text("platform.place." + spot.name());
        String brief = "platform.place.short." + spot.name();
        return new Shell.Place(
                label, Say.has(brief) ? Say.text(brief) : label, spot.path(), spot.icon(), current, count);
    }
}
