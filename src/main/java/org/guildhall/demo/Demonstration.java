package org.guildhall.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.guildhall.asks.ReminderRound;
import org.guildhall.competencies.Frameworks;
import org.guildhall.insight.Tracks;
import org.guildhall.people.Register;
import org.guildhall.placements.DailyRound;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.time.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demo: first who and what there is, then what people did, each act at its own moment. */
@InDemo
public class Demonstration {

    static final Actor SHOWMAN = Actor.system("demo");

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int WEEKS = 15;

    /** Hours of the day in UTC: after midnight, and after eight in the morning, where the employers are. */
    private static final List<Integer> ROUNDS = List.of(0, 8);

    private final Register register;
    private final PastStore past;
    private final Frameworks frameworks;
    private final DemoCast cast;
    private final DemoStory story;
    private final DailyRound dates;
    private final ReminderRound reminders;
    private final Tracks tracks;
    private final Mailbox mailbox;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final String sender;

    Demonstration(
            Register register,
            PastStore past,
            Frameworks frameworks,
            DemoCast cast,
            DemoStory story,
            DailyRound dates,
            ReminderRound reminders,
            Tracks tracks,
            Mailbox mailbox,
            Rehearsal rehearsal,
            PlatformTransactionManager transactions,
            InstantSource time,
            @Value("${guildhall.mail.from:guildhall@localhost}") String sender) {
        this.register = register;
        this.past = past;
        this.frameworks = frameworks;
        this.cast = cast;
        this.story = story;
        this.dates = dates;
        this.reminders = reminders;
        this.tracks = tracks;
        this.mailbox = mailbox;
        this.rehearsal = rehearsal;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.sender = sender;
    }

    /** Fills the database where nobody is in it yet; returns once everything has happened and everybody has heard. */
    public void fill() {
        Acting.as(SHOWMAN, () -> {
            if (register.isEmpty(SHOWMAN)) {
                load();
            }
        });
    }

    private void load() {
        long began = System.nanoTime();
        Instant now = time.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        transactions.executeWithoutResult(status -> past.begin(now));
        frameworks.importExcerpt();
        Timeline timeline = new Timeline(rehearsal, now);
        rehearsal.at(now.minus(WEEKS * 7, ChronoUnit.DAYS), () -> {
            DemoCast.People people = Objects.requireNonNull(transactions.execute(status -> cast.enter(today)));
            story.plan(timeline, people);
        });
        rounds(timeline, today);
        int acts = timeline.run();
        tracks.rebuild(SHOWMAN);
        mailbox.keepPast(sender, now);
        transactions.executeWithoutResult(status -> past.end(time.instant()));
        LOG.info(
                "The demo is in: {} acts in {} ms",
                acts,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** What Guildhall does by itself, day by day. */
    private void rounds(Timeline timeline, LocalDate today) {
        for (LocalDate day = today.minusWeeks(WEEKS); !day.isAfter(today); day = day.plusDays(1)) {
            for (int hour : ROUNDS) {
                Instant at = day.atTime(hour, 5).toInstant(ZoneOffset.UTC);
                timeline.plan(at, () -> SHOWMAN, it -> {
                    dates.go();
                    reminders.go();
                });
            }
        }
    }
}
