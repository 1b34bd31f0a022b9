package org.guildhall.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    /** Their own trade's first and what every trade has in between, each with what was learned from it or not. */
    private static List<String> texts(Story story) {
        String language = story.learner.who().language();
        List<List<String>> lines = Texts.lines("days/" + language + ".txt");
        List<List<String>> all = new ArrayList<>(of(lines, Trade.of(story.employer.sector())));
        all.addAll(of(lines, "all"));
        Collections.shuffle(all, story.random);
        List<String> reflections =
                of(lines, "reflect").stream().map(line -> line.get(1)).toList();
        return all.stream()
                .map(line -> text(line, reflections, story.random))
                .distinct()
                .toList();
    }

    private static List<List<String>> of(List<List<String>> lines, String kind) {
        return lines.stream().filter(line -> line.getFirst().equals(kind)).toList();
    }

    private static String text(List<String> line, List<String> reflections, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> line.get(1);
            case 1 -> line.get(1) + " " + reflections.get(random.nextInt(reflections.size()));
            default -> line.get(1) + " " + line.get(2);
        };
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
