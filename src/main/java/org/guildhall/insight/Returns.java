package org.guildhall.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.asks.AskLists;
import org.guildhall.insight.ReturnStore.Count;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of what was asked came back, and how soon. An ask is counted in the month in which it ended; while it is open and
 * overdue, in the month in which it was due. What was withdrawn is not counted: nobody was to answer it any more.
 */
@Service
@Transactional(readOnly = true)
public class Returns {

    private static final UUID NONE = new UUID(0, 0);

    private final ReturnStore store;

    Returns(ReturnStore store) {
        this.store = store;
    }

    /** By what the actor may group: an institution by the employers that were asked, an employer by who asked. */
    public static List<By> groups(Actor actor) {
        return actor.is(Role.EMPLOYER_LEAD)
                ? List.of(By.KIND, By.INSTITUTION)
                : List.of(By.KIND, By.PROGRAMME, By.EMPLOYER);
    }

    /**
     * The figures of the actor's organisation, in no order: one line for each kind, programme, employer or institution.
     * Throws {@link Forbidden} for whom they are not.
     */
    public List<Returned> list(Actor actor, ReturnsWanted wanted) {
        if (AskLists.maySeeReturns(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        Map<String, List<Count>> lines = counts(actor, wanted).stream()
                .collect(groupingBy(
                        it -> key(wanted.by(), it), LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return lines.entrySet().stream()
                .map(it -> returned(
                        it.getKey(),
                        wanted.by() == By.KIND ? null : it.getValue().getFirst().name(),
                        it.getValue()))
                .toList();
    }

    /** The figures of all of it together. */
    public Returned total(Actor actor, ReturnsWanted wanted) {
        if (AskLists.maySeeReturns(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        return returned("", null, counts(actor, wanted));
    }

    /** The name of a programme, an employer or an institution that the actor may know of. */
    public Optional<String> name(Actor actor, UUID part) {
        return Optional.ofNullable(store.name(part));
    }

    private List<Count> counts(Actor actor, ReturnsWanted wanted) {
        By by = wanted.by() != By.KIND
                ? wanted.by()
                : wanted.within() != null ? wanted.within() : groups(actor).get(1);
        return store.counts(
                actor.organisation(),
                by.name().toLowerCase(Locale.ROOT),
                wanted.first(),
                wanted.last(),
                wanted.today(),
                wanted.by() == By.KIND ? wanted.part() : null,
                wanted.kind());
    }

    private static String key(By by, Count count) {
        return switch (by) {
            case KIND -> count.ask();
            case PROGRAMME, EMPLOYER, INSTITUTION ->
                count.part().equals(NONE) ? "" : count.part().toString();
        };
    }

    private static Returned returned(String key, @Nullable String name, List<Count> counts) {
        Map<String, Long> endings = counts.stream().collect(groupingBy(Count::ending, summingLong(Count::number)));
        Turnaround turnaround = Turnaround.of(endings.entrySet().stream()
                .filter(it -> Character.isDigit(it.getKey().charAt(0)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new Returned(
                key,
                name,
                turnaround.answers(),
                endings.getOrDefault("declined", 0L),
                endings.getOrDefault("lapsed", 0L),
                endings.getOrDefault("open", 0L),
                turnaround.median(),
                turnaround.ninetieth());
    }
}
