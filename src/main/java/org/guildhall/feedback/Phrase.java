package org.guildhall.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.platform.words.Say;

/**
 * Something often said, to be tapped instead of typed. Kept as a word, so that the learner reads it in their own language.
 *
 * @param objective the objective it is about; empty where it is about none
 */
public record Phrase(Kind kind, String objective) {

    /** The catalogue. */
    public enum Kind {
        PROGRESS(true),
        READY(true),
        PRACTISE(true),
        CAREFUL(false),
        ASKED(false),
        EXPLAINED(false),
        TEAM(false),
        DETAIL(false);

        private final boolean aboutAnObjective;

        Kind(boolean aboutAnObjective) {
            this.aboutAnObjective = aboutAnObjective;
        }
    }

    /** What can be tapped about a day: about each of its objectives first, then in general. */
    public static List<Phrase> offered(List<String> objectives) {
        Stream<Phrase> tied = objectives.stream()
                .flatMap(objective -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.aboutAnObjective)
                        .map(kind -> new Phrase(kind, objective)));
        Stream<Phrase> general = Arrays.stream(Kind.values())
                .filter(kind -> !kind.aboutAnObjective)
                .map(kind -> new Phrase(kind, ""));
        return Stream.concat(tied, general).toList();
    }

    /** As it is kept: {@code careful}, {@code progress@Diagnose faults}. */
    public String stored() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return objective.isEmpty() ? word : word + "@" + objective;
    }

    /** Reads what was kept; empty where the catalogue has no such word. */
    static Optional<Phrase> of(String stored) {
        String[] parts = stored.split("@", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(parts[0]))
                .findFirst()
                .map(kind -> new Phrase(kind, parts.length > 1 ? parts[1] : ""));
    }

    /** As a sentence in the reader's language. */
    public String text() {
        return Say.text("feedback.phrase." + kind.name().toLowerCase(Locale.ROOT), objective);
    }
}
