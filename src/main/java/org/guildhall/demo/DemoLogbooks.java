package org.guildhall.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.logbook.Entry;
import org.guildhall.logbook.Logbook;
import org.guildhall.logbook.WeekDecisions;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.time.Rehearsal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Weeks as learners wrote them and supervisors answered: soon, late, with a comment, or not at all. */
@InDemo
class DemoLogbooks {

    private final Logbook logbook;
    private final WeekDecisions decisions;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transactions;

    DemoLogbooks(
            Logbook logbook, WeekDecisions decisions, Rehearsal rehearsal, PlatformTransactionManager transactions) {
        this.logbook = logbook;
        this.decisions = decisions;
        this.rehearsal = rehearsal;
        this.transactions = new TransactionTemplate(transactions);
    }

    void plan(Timeline timeline, Story story) {
        Diary diary = new Diary(story);
        LocalDate last = last(story);
        for (LocalDate week = Logbook.monday(story.starts); !week.isAfter(last); week = week.plusWeeks(1)) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.FRIDAY.getValue(); i++) {
                LocalDate day = week.plusDays(i);
                if (!day.isBefore(story.starts) && !day.isAfter(last)) {
                    diary.entry(day).ifPresent(entries::add);
                }
            }
            if (!entries.isEmpty()) {
                week(timeline, story, week, entries);
            }
        }
    }

    /** The last day that is logged: some learners fall silent, so that somebody looks after them. */
    private static LocalDate last(Story story) {
        LocalDate yesterday = story.days.back(1);
        LocalDate last = switch (story.bound) {
            case PAUSED -> story.days.back(7);
            case TERMINATED -> story.days.back(17);
            default -> isSilent(story) ? story.days.back(9) : yesterday;
        };
        return last.isAfter(story.ends) ? story.ends : last;
    }

    private static boolean isSilent(Story story) {
        return story.bound == PlacementState.ACTIVE && story.variant == 4;
    }

    private void week(Timeline timeline, Story story, LocalDate week, List<Entry> entries) {
        LocalDate last = last(story);
        LocalDate friday = week.plusDays(4).isAfter(last) ? last : week.plusDays(4);
        boolean over = week.isBefore(story.days.monday());
        if (!over) {
            entries.forEach(entry -> timeline.plan(
                    evening(story, entry.day()),
                    story::actingLearner,
                    learner -> logbook.write(learner, story.id(), entry)));
            return;
        }
        boolean forward = !(isSilent(story) && entries.size() < 4);
        timeline.plan(story.days.at(friday, 17, 21, story.random), story::actingLearner, learner -> {
            transactions.executeWithoutResult(status -> {
                for (Entry entry : entries) {
                    rehearsal.at(evening(story, entry.day()), () -> logbook.write(learner, story.id(), entry));
                }
                if (forward) {
                    decisions.submit(learner, story.id(), week);
                }
            });
        });
        if (forward) {
            answer(timeline, story, week, friday, entries);
        }
    }

    private void answer(Timeline timeline, Story story, LocalDate week, LocalDate friday, List<Entry> entries) {
        int ago = (int) java.time.temporal.ChronoUnit.WEEKS.between(week, story.days.monday());
        boolean running = story.bound == PlacementState.ACTIVE;
        if (running && isUnanswered(story, ago)) {
            return;
        }
        LocalDate day = Days.after(friday, pace(story));
        Instant answered = story.days.at(day, 8, 18, story.random);
        if (running && (ago == 5 && story.variant % 2 == 0 || ago == 2 && story.variant == 1)) {
            String comment =
                    Texts.any("comments.txt", "RETURN", story.learner.who().language(), story.random.nextInt(9));
            timeline.plan(
                    answered,
                    story::actingSupervisor,
                    it -> decisions.giveBack(it, story.id(), week, seen(it, story, week), comment));
            if (ago == 5) {
                again(timeline, story, week, Days.after(day, 1), entries.getFirst());
            }
            return;
        }
        if (running && ago == 2 && story.variant == 0 && entries.size() > 1) {
            Set<LocalDate> returned = Set.of(entries.getLast().day());
            String comment =
                    Texts.any("comments.txt", "PART", story.learner.who().language(), 0);
            timeline.plan(
                    answered,
                    story::actingSupervisor,
                    it -> decisions.approvePart(it, story.id(), week, seen(it, story, week), returned, comment));
            return;
        }
        timeline.plan(answered, story::actingSupervisor, it -> decisions.approve(it, story.id(), week));
    }

    private int seen(Actor supervisor, Story story, LocalDate week) {
        return logbook.week(supervisor, story.id(), week).orElseThrow().revision();
    }

    /** Somebody never answers, somebody has not got round to it lately. */
    private static boolean isUnanswered(Story story, int weeksAgo) {
        return story.variant == 2 && weeksAgo <= 3 || story.variant == 5 && weeksAgo <= 2;
    }

    /** The learner corrects a day and puts the week forward again; the supervisor approves it then. */
    private void again(Timeline timeline, Story story, LocalDate week, LocalDate day, Entry entry) {
        Entry corrected = new Entry(entry.day(), entry.minutes() - 30, entry.text(), entry.objectives());
        timeline.plan(story.days.at(day, 17, 21, story.random), story::actingLearner, learner -> {
            logbook.write(learner, story.id(), corrected);
            decisions.submit(learner, story.id(), week);
        });
        timeline.plan(
                story.days.at(Days.after(day, 1), 8, 12, story.random),
                story::actingSupervisor,
                it -> decisions.approve(it, story.id(), week));
    }

    /** Working days until the supervisor answers; each has a habit. */
    private static int pace(Story story) {
        int habit = Math.floorMod(story.employer.name().hashCode(), 5);
        return switch (habit) {
            case 0, 1 -> 1;
            case 2, 3 -> 1 + story.random.nextInt(2);
            default -> 3 + story.random.nextInt(3);
        };
    }

    private static Instant evening(Story story, LocalDate day) {
        return story.days.at(day, 16, 21, story.random);
    }
}
