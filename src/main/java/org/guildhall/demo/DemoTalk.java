package org.guildhall.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guildhall.conversations.Conversations;
import org.guildhall.feedback.ActionState;
import org.guildhall.feedback.Feedback;
import org.guildhall.feedback.FeedbackActionId;
import org.guildhall.feedback.FeedbackActions;
import org.guildhall.feedback.FeedbackId;
import org.guildhall.feedback.GivenFeedback;
import org.guildhall.logbook.Logbook;
import org.guildhall.placements.PlacementState;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/** What people say to each other along the way: a word about a day, what came of it, a visit agreed, a late bus. */
@InDemo
class DemoTalk {

    private static final String TEXTS = "talk.txt";

    private final Feedback feedback;
    private final FeedbackActions actions;
    private final Conversations conversations;

    DemoTalk(Feedback feedback, FeedbackActions actions, Conversations conversations) {
        this.feedback = feedback;
        this.actions = actions;
        this.conversations = conversations;
    }

    /** A word that has been said, once it has. */
    private static final class Word {
        private @Nullable FeedbackId id;
        private @Nullable FeedbackActionId action;

        FeedbackId id() {
            return Objects.requireNonNull(id, "not said yet");
        }
    }

    void plan(Timeline timeline, Story story) {
        boolean ended = story.bound == PlacementState.ENDED || story.bound == PlacementState.COMPLETED;
        LocalDate last = ended ? story.ends : story.days.back(story.bound == PlacementState.ACTIVE ? 6 : 18);
        int number = story.random.nextInt(8);
        for (LocalDate week = Logbook.monday(story.starts).plusWeeks(1);
                week.plusDays(4).isBefore(last);
                week = week.plusWeeks(2)) {
            word(timeline, story, week.plusDays(3), number++);
        }
        if (story.bound == PlacementState.ACTIVE) {
            visit(timeline, story);
            lateBus(timeline, story);
        }
    }

    private void word(Timeline timeline, Story story, LocalDate day, int number) {
        Word word = new Word();
        boolean byTutor = number % 4 == 3;
        Supplier<Actor> giver = byTutor ? story::actingTutor : story::actingSupervisor;
        String language = byTutor
                ? story.learner.who().language()
                : story.employer.supervisor().language();
        String text = Texts.any(TEXTS, "FEEDBACK", language, number);
        LocalDate said = Days.after(day, 2);
        timeline.plan(
                at(story, said, 8, 12),
                giver,
                it -> word.id = feedback.give(it, story.id(), GivenFeedback.onDay(day, text)));
        boolean newest = said.isAfter(story.days.back(9));
        if (!newest) {
            react(timeline, story, word, said, number);
        }
    }

    /** Most say whether it helped; some answer, some make it something to do. */
    private void react(Timeline timeline, Story story, Word word, LocalDate said, int number) {
        String own = story.learner.who().language();
        Instant soon = at(story, said, 17, 21);
        boolean helped = number % 5 != 4;
        plan(timeline, soon, story, it -> feedback.rate(it, story.id(), word.id(), helped));
        if (number % 3 == 0) {
            String text = Texts.any(TEXTS, "ANSWER", own, number);
            plan(timeline, soon.plusSeconds(120), story, it -> feedback.answer(it, story.id(), word.id(), text));
        }
        if (number % 3 == 1) {
            String text = Texts.any(TEXTS, "ACTION", own, number);
            LocalDate due = said.plusDays(7);
            plan(
                    timeline,
                    soon.plusSeconds(60),
                    story,
                    it -> word.action = actions.make(it, story.id(), word.id(), text, due));
            plan(
                    timeline,
                    at(story, Days.after(said, 4), 17, 20),
                    story,
                    it -> actions.end(it, story.id(), Objects.requireNonNull(word.action), ActionState.Event.DO));
        }
    }

    /** The tutor proposes a day to everybody of the placement. */
    private void visit(Timeline timeline, Story story) {
        LocalDate day = story.days.back(12);
        say(timeline, at(story, day, 9, 11), story::actingTutor, story, null, "VISIT");
        say(timeline, at(story, Days.after(day, 1), 8, 12), story::actingSupervisor, story, null, "SUITS");
        say(timeline, at(story, Days.after(day, 1), 18, 20), story::actingLearner, story, null, "SHOW");
    }

    /** The learner asks the supervisor, who answers; nothing is left to do. */
    private void lateBus(Timeline timeline, Story story) {
        if (story.variant % 2 == 1) {
            return;
        }
        PersonId supervisor = story.employer.supervisor().id();
        PersonId learner = story.learner.who().id();
        LocalDate day = story.days.back(8);
        say(timeline, at(story, day, 12, 14), story::actingLearner, story, supervisor, "LATE");
        say(timeline, at(story, day, 15, 17), story::actingSupervisor, story, learner, "FINE");
        plan(timeline, at(story, day, 18, 20), story, it -> conversations.settle(it, story.id(), supervisor));
    }

    private void say(
            Timeline timeline, Instant at, Supplier<Actor> who, Story story, @Nullable PersonId to, String kind) {
        String text = Texts.any(TEXTS, kind, story.learner.who().language(), 0);
        timeline.plan(at, who, it -> conversations.write(it, story.id(), to, text));
    }

    private static void plan(Timeline timeline, Instant at, Story story, Consumer<Actor> act) {
        timeline.plan(at, story::actingLearner, act);
    }

    private static Instant at(Story story, LocalDate day, int from, int to) {
        return story.days.at(day, from, to, story.random);
    }
}
