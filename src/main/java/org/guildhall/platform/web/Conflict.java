package org.guildhall.platform.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.edit.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has saved while a form was being filled in, beside what is typed in the form.
 *
 * @param name who saved it; null where that is not known
 * @param own whether it was the reader, in another window
 * @param at null where that is not known
 * @param lines the fields that differ, in the order of the form
 */
public record Conflict(
        @Nullable String name, boolean own, @Nullable Instant at, List<Line> lines) {

    public Conflict {
        lines = List.copyOf(lines);
    }

    /** One field: what is saved now and what is typed, as they are read. */
    public record Line(String label, String theirs, String mine) {}

    public static Conflict of(Stamp by) {
        boolean own = Shell.current().actor().person().equals(by.person());
        return new Conflict(by.name(), own, by.at(), List.of());
    }

    /** The same with one field more, where it differs. */
    public Conflict compare(String label, String theirs, String mine) {
        if (theirs.strip().equals(mine.strip())) {
            return this;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(label, theirs, mine));
        return new Conflict(name, own, at, more);
    }
}
