package org.guildhall.platform.work;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.words.Phrase;
import org.guildhall.platform.words.Say;

/** How far a piece of long work is, or what came of it. */
public record WorkPage(Work work, Phrase ifStopped) implements Page {

    public String state() {
        return Say.text("platform.work.state." + work.state().name().toLowerCase(Locale.ROOT));
    }

    /** The kind of its tag. */
    public String look() {
        return switch (work.state()) {
            case WAITING, RUNNING -> "";
            case DONE -> "good";
            case FAILED -> "bad";
            case STOPPED -> "warn";
        };
    }

    /** What is being done now. */
    public String step() {
        if (work.state() == WorkState.WAITING) {
            return Say.text("platform.work.waits");
        }
        Phrase step = work.step();
        return step == null ? Say.text("platform.work.begins") : step.text();
    }

    /** How much is done and left: in numbers of things, else in per cent. */
    public String figures() {
        if (work.total() <= 0) {
            return "";
        }
        return work.counted()
                ? Say.text("ui.progress", work.done(), work.total(), Math.max(0, work.total() - work.done()))
                : Say.text("platform.work.share", Say.percent(work.share()));
    }

    /** How long it may still take, said roughly; empty where it is too early to say. */
    public Optional<String> left() {
        return work.left().map(WorkPage::roughly);
    }

    private static String roughly(Duration left) {
        if (left.toSeconds() < 55) {
            // fives, so that the number doesn't flicker
            return Say.text("platform.work.seconds-left", Math.max(5, (left.toSeconds() + 4) / 5 * 5));
        }
        return Say.text("platform.work.minutes-left", (left.toSeconds() + 59) / 60);
    }

    /** What came of it, in words; empty before the end. */
    public String outcome() {
        Phrase outcome = work.outcome();
        if (outcome != null) {
            return outcome.text();
        }
        return work.state() == WorkState.STOPPED ? ifStopped.text() : "";
    }

    /** Where to go after the end. */
    public String path() {
        String path = work.path();
        return path == null ? work.from() : path;
    }
}
