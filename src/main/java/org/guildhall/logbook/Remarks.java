package org.guildhall.logbook;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;

/** What people say about the days of a logbook. The module that keeps it implements this. */
public interface Remarks {

    /** Letters that a word may have. */
    int LONGEST = 2000;

    /**
     * What stands beneath the days of a week, for this reader.
     *
     * @param week its Monday
     * @param days the days that have been written
     */
    Beneath beneath(Actor actor, Placement placement, LocalDate week, List<LocalDate> days);

    /**
     * A word for the learner, given with the approval of a week and in the same transaction.
     *
     * @param week its Monday
     * @param word not blank, at most {@link #LONGEST} letters
     */
    void say(Actor actor, Placement placement, LocalDate week, String word);

    /** What several others show beneath a day. */
    static List<Content> on(LocalDate day, List<Beneath> all) {
        return all.stream()
                .flatMap(it -> Optional.ofNullable(it.days().get(day)).stream())
                .toList();
    }

    /** Parts of a page: by day, and for the week as a whole. Days with nothing beneath them are left out. */
    record Beneath(Map<LocalDate, Content> days, Optional<Content> week) {

        public Beneath {
            days = Map.copyOf(days);
        }
    }
}
