package org.guildhall.programmes.web;

import java.util.List;
import org.guildhall.platform.edit.Stamp;
import org.guildhall.platform.web.Conflict;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.RubricLevel;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a draft's rubric, each with its name and what it looks like.
 *
 * @param revision of the rubric that the form began from
 * @param conflict what somebody else has saved meanwhile; null where nobody has
 */
public record RubricPage(
        ProgrammeVersion version,
        List<RubricLevel> levels,
        int revision,
        @Nullable Conflict conflict,
        Problems problems)
        implements Page {

    static RubricPage overtaken(ProgrammeVersion now, List<RubricLevel> typed, Stamp by) {
        Conflict conflict = Conflict.of(by);
        for (RubricLevel level : typed) {
            conflict = conflict.compare(
                    Say.text("programmes.rubric.level", level.level()), words(of(now, level.level())), words(level));
        }
        return new RubricPage(now, typed, by.revision(), conflict, Problems.none());
    }

    private static RubricLevel of(ProgrammeVersion version, int level) {
        return version.rubric().stream()
                .filter(it -> it.level() == level)
                .findFirst()
                .orElse(new RubricLevel(level, "", ""));
    }

    private static String words(RubricLevel level) {
        return (level.name() + " · " + level.descriptor()).strip();
    }
}
