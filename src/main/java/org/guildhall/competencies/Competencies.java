package org.guildhall.competencies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds competencies and occupations in the frameworks that the actor's organisation may read. */
@Service
@Transactional(readOnly = true)
public class Competencies {

    private final CompetencyStore store;

    Competencies(CompetencyStore store) {
        this.store = store;
    }

    /** What a search looks in. */
    public enum Filter {
        ALL(""),
        COMPETENCIES("knowledge,skill,behaviour,language,attitude,other"),
        SKILLS("skill,behaviour,language,attitude,other"),
        KNOWLEDGE("knowledge"),
        OCCUPATIONS("occupation");

        private final String kinds;

        Filter(String kinds) {
            this.kinds = kinds;
        }

        /** As it stands in an address. */
        public String tag() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The filter of that tag; all for one that isn't known. */
        public static Filter of(String tag) {
            return java.util.Arrays.stream(values())
                    .filter(filter -> filter.tag().equals(tag))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** The competency, if the actor may see it. */
    public Optional<Competency> find(Actor actor, CompetencyId id) {
        return store.of(List.of(id.value())).stream().findFirst();
    }

    /** The occupation with its essential and optional competencies, if the actor may see it. */
    public Optional<Occupation> occupation(Actor actor, OccupationId id) {
        return store.occupation(id).map(occupation -> {
            Map<Boolean, List<CompetencyLink>> skills = store.skillsOf(id).stream()
                    .collect(Collectors.partitioningBy(link -> link.relation().equals("essential")));
            return occupation.asking(skills.getOrDefault(true, List.of()), skills.getOrDefault(false, List.of()));
        });
    }

    /**
     * Searches by words, beginnings, parts of words and typing errors; best first.
     *
     * @param after the key of the last find already shown; null for the first
     * @param size finds wanted, 1 to 500
     */
    public Slice<CompetencyHit> search(Actor actor, String words, Filter filter, @Nullable String after, int size) {
        return Slice.cut(store.search(words, filter.kinds, after, size + 1), size, CompetencyHit::cursor);
    }

    /** The competencies of these ids that the actor may see, by label; the rest are left out. */
    public List<Competency> of(Actor actor, Collection<CompetencyId> ids) {
        return store.of(ids.stream().map(CompetencyId::value).toList());
    }

    /** Broader, narrower and related competencies and the groups of one. */
    public List<CompetencyLink> around(Actor actor, CompetencyId id) {
        return store.around(id);
    }

    /** Occupations that ask for the competency, essential first, 200 at most. */
    public List<CompetencyLink> occupationsOf(Actor actor, CompetencyId id) {
        return store.occupationsOf(id);
    }
}
