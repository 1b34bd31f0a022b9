package org.guildhall.platform.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.actor.Role;

/**
 * The life cycle of one kind of thing: an immutable transition table, written so that it reads as the rule itself.
 *
 * <pre>{@code
 * static final LifeCycle<PlacementState, PlacementEvent> LIFE_CYCLE = LifeCycle.of("placement", PlacementState.class, PlacementEvent.class)
 *         .initial(PROPOSED)
 *         .on(HOLD).from(PROPOSED).to(TENTATIVE).by(COORDINATOR)
 *         .on(CONFIRM).from(PROPOSED, TENTATIVE).to(AGREEING).by(EMPLOYER_LEAD, COORDINATOR)
 *         .build();
 * }</pre>
 *
 * <p>Keep it in a static field: every such field is found and drawn in {@code docs/architecture}.
 *
 * @param <S> the states
 * @param <E> the events, named as the acts that cause them
 */
public final class LifeCycle<S extends Enum<S>, E extends Enum<E>> {

    private final String name;
    private final Class<S> states;
    private final Set<S> initial;
    private final List<Transition<S, E>> transitions;

    private LifeCycle(String name, Class<S> states, Set<S> initial, List<Transition<S, E>> transitions) {
        this.name = name;
        this.states = states;
        this.initial = initial;
        this.transitions = List.copyOf(transitions);
    }

    /**
     * Begins a table.
     *
     * @param name what lives this life, in the words of the glossary; it names the drawing
     */
    public static <S extends Enum<S>, E extends Enum<E>> Table<S, E> of(String name, Class<S> states, Class<E> events) {
        return new Table<>(name, states, events);
    }

    /** What lives this life. */
    public String name() {
        return name;
    }

    /** The states in which such a thing may begin. */
    public Set<S> initial() {
        return Set.copyOf(initial);
    }

    /** Every state, in the order of the enum. */
    public Set<S> states() {
        return EnumSet.allOf(states);
    }

    /** Every transition, in the order in which it was written. */
    public List<Transition<S, E>> transitions() {
        return transitions;
    }

    /** The state that follows; empty where the event has no place in this state. */
    public Optional<S> next(S from, E event) {
        return transition(from, event).map(Transition::to);
    }

    /** Whether a role may cause the event in this state. A guard, where there is one, is still to be asked. */
    public boolean may(Role role, S from, E event) {
        return transition(from, event).filter(it -> it.by().contains(role)).isPresent();
    }

    /** Whether a role may cause the event in some state: where not in this one, it comes too early or too late. */
    public boolean isActOf(Role role, E event) {
        return transitions.stream().anyMatch(it -> it.on() == event && it.by().contains(role));
    }

    /** The events that a role may cause in this state. */
    public List<E> open(Role role, S from) {
        return transitions.stream()
                .filter(it -> it.from() == from && it.by().contains(role))
                .map(Transition::on)
                .toList();
    }

    /** Whether nothing leads out of this state. */
    public boolean isLast(S state) {
        return transitions.stream().noneMatch(it -> it.from() == state);
    }

    private Optional<Transition<S, E>> transition(S from, E event) {
        return transitions.stream()
                .filter(it -> it.from() == from && it.on() == event)
                .findFirst();
    }

    /**
     * One line of the table.
     *
     * @param by who may cause it; the system alone where it follows from dates or from other modules
     * @param guard what else must hold, in words for the drawing; empty where nothing else must
     */
    public record Transition<S, E>(S from, E on, S to, Set<Role> by, String guard) {}

    /** A table being written. */
    public static final class Table<S extends Enum<S>, E extends Enum<E>> {

        private final String name;
        private final Class<S> states;
        private final Class<E> events;
        private final Set<S> initial;
        private final List<Transition<S, E>> transitions = new ArrayList<>();

        private Table(String name, Class<S> states, Class<E> events) {
            this.name = name;
            this.states = states;
            this.events = events;
            this.initial = EnumSet.noneOf(states);
        }

        /** Where such a thing may begin. */
        @SafeVarargs
        public final Table<S, E> initial(S... begin) {
            initial.addAll(List.of(begin));
            return this;
        }

        /** The event of the next lines. */
        public From<S, E> on(E event) {
            return new From<>(this, event);
        }

        /**
         * Closes the table.
         *
         * @throws IllegalStateException where nothing begins, an event leads nowhere, or a state can't be reached
         */
        public LifeCycle<S, E> build() {
            refuse(initial.isEmpty(), "has no beginning");
            Set<E> lost = EnumSet.allOf(events);
            transitions.forEach(it -> lost.remove(it.on()));
            refuse(!lost.isEmpty(), "never uses " + lost);
            Set<S> unreached = EnumSet.allOf(states);
            unreached.removeAll(initial);
            transitions.forEach(it -> unreached.remove(it.to()));
            refuse(!unreached.isEmpty(), "never reaches " + unreached);
            return new LifeCycle<>(name, states, initial, transitions);
        }

        private void add(Collection<S> from, E on, S to, Set<Role> by, String guard) {
            for (S each : from) {
                refuse(
                        transitions.stream().anyMatch(it -> it.from() == each && it.on() == on),
                        "says twice what " + on + " does in " + each);
                transitions.add(new Transition<>(each, on, to, by, guard));
            }
        }

        private void refuse(boolean wrong, String why) {
            if (wrong) throw new IllegalStateException("The life cycle of " + name + " " + why);
        }
    }

    /** An event that still needs the states in which it has its place. */
    public record From<S extends Enum<S>, E extends Enum<E>>(Table<S, E> table, E on) {
        /** The states in which the event has its place. */
        @SafeVarargs
        public final To<S, E> from(S... from) {
            return new To<>(table, on, List.of(from));
        }
    }

    /** An event that still needs the state that follows. */
    public record To<S extends Enum<S>, E extends Enum<E>>(Table<S, E> table, E on, List<S> from) {
        /** The state that follows. */
        public By<S, E> to(S to) {
            return new By<>(table, on, from, to, "");
        }
    }

    /** A transition that still needs those who may cause it. */
    public record By<S extends Enum<S>, E extends Enum<E>>(Table<S, E> table, E on, List<S> from, S to, String guard) {
        /** What else must hold, in words for the drawing. */
        public By<S, E> when(String guard) {
            return new By<>(table, on, from, to, guard);
        }

        /** Who may cause it. */
        public Table<S, E> by(Role first, Role... others) {
            table.add(from, on, to, EnumSet.of(first, others), guard);
            return table;
        }
    }
}
