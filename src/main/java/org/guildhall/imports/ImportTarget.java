package org.guildhall.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;

/** Something that tables can be brought into. The module that keeps it implements this. */
public interface ImportTarget {

    /** Short and steady, as it stands in addresses: {@code roster}. */
    String name();

    /**
     * The beginning of the keys of its words, such as {@code programmes.roster.}; {@code title}, {@code lead}, {@code place},
     * {@code column.<name>} and {@code hint.<name>} follow.
     */
    String words();

    /** The page where what was brought in is seen. */
    String place();

    Decision may(Actor actor);

    /** What a file may say, in the order of the template. */
    List<ImportColumn> columns(Actor actor);

    /** The rows of the template: examples in the order of the columns, that the actor could bring as they are. */
    List<List<String>> examples(Actor actor);

    /**
     * What must be there before any row can be right, such as a cohort that takes learners.
     *
     * @return what is missing and where to make it; empty where nothing is
     */
    default Optional<Missing> missing(Actor actor) {
        return Optional.empty();
    }

    /**
     * Something to be made before a file is brought.
     *
     * @param key of the message that says what is missing
     * @param act key of the words of the link
     * @param path where it is made
     */
    record Missing(String key, String act, String path) {}

    /**
     * What a choice of columns still lacks beyond the required ones.
     *
     * @param chosen names of columns that the file gives
     * @return the name of the column to complain at and the key of what to do
     */
    default Optional<RowProblem> lacks(Set<String> chosen) {
        return Optional.empty();
    }

    /** A judge of one file, asked from its first row to its last. */
    RowJudge judge(Actor actor);
}
