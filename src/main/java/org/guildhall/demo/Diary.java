package org.guildhall.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guildhall.logbook.Entry;
import org.guildhall.programmes.Model;
import org.guildhall.programmes.Objective;

/** What one learner writes, day by day: the texts of their trade and language, each used once. */
final class Diary {

    private static final int QUARTER = 15;

    private final Story story;
    private final List<String> texts;
    private int written;

    Diary(Story story) {
        this.story = story;
        this.texts = texts(story);
    }

    private static List<String> texts(Story story) {
        List<String> all = new ArrayList<>();
        for (List<String> line : Texts.lines("days.txt")) {
            all.add(String.join(" ", line));
        }
        Collections.shuffle(all, story.random);
        return all;
    }

    /** The day's entry; empty where the learner was not at work. */
    Optional<Entry> entry(LocalDate day) {
        if (written >= texts.size() || isOff(day)) {
            return Optional.empty();
        }
        List<Objective> objectives = story.learner.course().objectives();
        Objective objective = objectives.get(written % objectives.size());
        return Optional.of(new Entry(day, minutes(day), texts.get(written++), List.of(objective.id())));
    }

    /** A public holiday five weeks ago, and now and then a day at home. */
    private boolean isOff(LocalDate day) {
        boolean holiday = day.equals(story.days.monday().minusWeeks(5));
        boolean away = story.random.nextInt(25) == 0;
        boolean inJob = story.learner.course().model() == Model.IN_JOB_LEARNING;
        return holiday || away || inJob && day.getDayOfWeek().getValue() % 2 == 0;
    }

    private int minutes(LocalDate day) {
        if (story.learner.course().model() == Model.IN_JOB_LEARNING) {
            return 60 + QUARTER * story.random.nextInt(5);
        }
        boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
        return (friday ? 360 : 405) + QUARTER * story.random.nextInt(5);
    }
}
