package org.guildhall.insight;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One search over people, placements, organisations and opportunities: what the actor may see of them, the nearest first. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int LONGEST = 80;
    private static final int SHORTEST = 2;

    private final SearchStore store;

    Search(SearchStore store) {
        this.store = store;
    }

    /** The words that are searched for: without the signs that mean something to the database, at most 80 characters. */
    public static String words(String typed) {
        String words = typed.replaceAll("[%_\\\\\\p{Cntrl}]", " ").strip().replaceAll("\\s+", " ");
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /**
     * What is found of one kind, a page at a time; nothing for nobody and for a single letter.
     *
     * @param typed words, part words, with typing errors, with or without accents
     * @param after the key of the page before; null for the first page
     */
    public Slice<Found> find(Actor actor, Found.Kind kind, String typed, @Nullable String after, int size) {
        String words = words(typed);
        if (actor.isNobody() || words.length() < SHORTEST) {
            return new Slice<>(List.of(), null);
        }
        int cut = after == null ? -1 : after.indexOf('_');
        List<Found> found = store.find(
                kind,
                words,
                after == null ? -1 : Integer.parseInt(after.substring(0, cut)),
                after == null ? FIRST : UUID.fromString(after.substring(cut + 1)),
                size + 1);
        return Slice.cut(found, size, it -> it.rank() + "_" + it.id());
    }
}
