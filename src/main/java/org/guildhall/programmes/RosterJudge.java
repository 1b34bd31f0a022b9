package org.guildhall.programmes;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.imports.ImportRow;
import org.guildhall.imports.RowJudge;
import org.guildhall.imports.RowProblem;
import org.guildhall.imports.Verdict;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.jspecify.annotations.Nullable;

/** Judges one roster from top to bottom, and enrols. Name and language are entered once; later they are the person’s own. */
final class RosterJudge implements RowJudge {

    private final Actor actor;
    private final RosterRules rules;
    private final String language;
    private final RosterStore store;
    private final Register register;
    private final History history;
    private final InstantSource time;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param language of people whose row names none */
    RosterJudge(
            Actor actor,
            RosterRules rules,
            String language,
            RosterStore store,
            Register register,
            History history,
            InstantSource time) {
        this.actor = actor;
        this.rules = rules;
        this.language = language;
        this.store = store;
        this.register = register;
        this.history = history;
        this.time = time;
    }

    /** What is there already about the people of some rows. */
    private record Known(
            Map<String, Register.Member> members,
            Map<String, List<RosterStore.Place>> places,
            Map<String, RosterStore.Number> numbers) {

        /** The tutor named by the row; null where it names none, or nobody who may be. */
        @Nullable
        PersonId tutor(ImportRow row) {
            Register.Member member = members.get(RosterRules.tutor(row));
            return member != null && member.roles().contains(Role.ACADEMIC_TUTOR) ? member.person() : null;
        }
    }

    @Override
    public List<Verdict> judge(List<ImportRow> rows) {
        Known known = known(rows);
        return rows.stream().map(row -> judge(row, known)).toList();
    }

    private Known known(List<ImportRow> rows) {
        List<String> emails = rows.stream()
                .flatMap(row -> Stream.of(RosterRules.email(row), RosterRules.tutor(row)))
                .filter(email -> !email.isEmpty())
                .distinct()
                .toList();
        List<String> references = rows.stream()
                .map(row -> row.get(RosterTarget.NUMBER))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return new Known(
                register.members(actor, emails).stream().collect(Collectors.toMap(Register.Member::email, it -> it)),
                store.enrolled(actor.organisation(), emails).stream()
                        .collect(Collectors.groupingBy(RosterStore.Place::email)),
                store.numbers(actor.organisation(), references).stream()
                        .collect(Collectors.toMap(it -> key(it.cohort(), it.reference()), it -> it)));
    }

    private static String key(CohortId cohort, String number) {
        return cohort.value() + number;
    }

    private Verdict judge(ImportRow row, Known known) {
        List<RowProblem> problems = new ArrayList<>(rules.problems(row));
        twice(row).ifPresent(problems::add);
        unknownTutor(row, known).ifPresent(problems::add);
        rules.cohort(row).ifPresent(cohort -> {
            elsewhere(row, cohort, known).ifPresent(problems::add);
            numberTaken(row, cohort, known).ifPresent(problems::add);
        });
        String label = RosterRules.name(row) + " · " + RosterRules.email(row);
        if (!problems.isEmpty()) {
            return Verdict.refused(label, problems);
        }
        return Verdict.of(
                rules.cohort(row)
                        .flatMap(cohort -> place(row, cohort, known))
                        .map(place -> changes(row, place, known) ? Verdict.Kind.CHANGED : Verdict.Kind.UNCHANGED)
                        .orElse(Verdict.Kind.FRESH),
                label);
    }

    private Optional<RowProblem> twice(ImportRow row) {
        String email = RosterRules.email(row);
        Integer first = email.isEmpty() ? null : lines.putIfAbsent(email, row.line());
        return first == null
                ? Optional.empty()
                : Optional.of(
                        RowProblem.of(RosterTarget.EMAIL, email, "programmes.roster.twice", Integer.toString(first)));
    }

    private Optional<RowProblem> unknownTutor(ImportRow row, Known known) {
        String tutor = RosterRules.tutor(row);
        return tutor.isEmpty() || known.tutor(row) != null
                ? Optional.empty()
                : Optional.of(RowProblem.of(RosterTarget.TUTOR, tutor, "programmes.roster.tutor-unknown"));
    }

    /** Two cohorts at the same time would count the same hours twice. */
    private static Optional<RowProblem> elsewhere(ImportRow row, RosterStore.Intake cohort, Known known) {
        return known.places().getOrDefault(RosterRules.email(row), List.of()).stream()
                .filter(place -> !place.cohort().equals(cohort.id()))
                .filter(place -> !place.startsOn().isAfter(cohort.endsOn())
                        && !place.endsOn().isBefore(cohort.startsOn()))
                .findFirst()
                .map(place -> RowProblem.of(
                        RosterTarget.COHORT, cohort.name(), "programmes.roster.elsewhere", place.cohortName()));
    }

    private Optional<RowProblem> numberTaken(ImportRow row, RosterStore.Intake cohort, Known known) {
        String number = row.get(RosterTarget.NUMBER);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        RosterStore.Number holder = known.numbers().get(key(cohort.id(), number));
        if (holder != null && !holder.email().equals(RosterRules.email(row))) {
            return Optional.of(
                    RowProblem.of(RosterTarget.NUMBER, number, "programmes.roster.number-taken", holder.name()));
        }
        Integer first = numbers.putIfAbsent(key(cohort.id(), number), row.line());
        return first == null
                ? Optional.empty()
                : Optional.of(RowProblem.of(
                        RosterTarget.NUMBER, number, "programmes.roster.number-twice", Integer.toString(first)));
    }

    private static Optional<RosterStore.Place> place(ImportRow row, RosterStore.Intake cohort, Known known) {
        return known.places().getOrDefault(RosterRules.email(row), List.of()).stream()
                .filter(place -> place.cohort().equals(cohort.id()))
                .findFirst();
    }

    /** What a row leaves empty stays as it is. */
    private static boolean changes(ImportRow row, RosterStore.Place place, Known known) {
        String number = row.get(RosterTarget.NUMBER);
        PersonId tutor = known.tutor(row);
        return !number.isEmpty() && !number.equals(place.reference()) || tutor != null && !tutor.equals(place.tutor());
    }

    @Override
    public List<Verdict> write(List<ImportRow> rows) {
        Known known = known(rows);
        List<Verdict> verdicts = rows.stream().map(row -> judge(row, known)).toList();
        List<ImportRow> fresh = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            switch (verdicts.get(at).kind()) {
                case FRESH -> fresh.add(rows.get(at));
                case CHANGED -> change(rows.get(at), known);
                case UNCHANGED, REPEATED, REFUSED -> {}
            }
        }
        enrol(fresh, known);
        return verdicts;
    }

    private void change(ImportRow row, Known known) {
        String number = row.get(RosterTarget.NUMBER);
        rules.cohort(row).flatMap(cohort -> place(row, cohort, known)).ifPresent(place -> {
            store.change(place.id(), number.isEmpty() ? null : number, known.tutor(row));
            history.note(actor, "programmes.history.roster-changed", place.id().value(), null, Map.of());
        });
    }

    private void enrol(List<ImportRow> rows, Known known) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, PersonId> people =
                register.enter(actor, rows.stream().map(this::member).toList(), Role.LEARNER);
        Map<CohortId, Integer> counts = new HashMap<>();
        List<RosterStore.NewPlace> places = new ArrayList<>();
        for (ImportRow row : rows) {
            PersonId person = people.get(RosterRules.email(row));
            CohortId cohort = rules.cohort(row).orElseThrow().id();
            if (person != null) {
                places.add(new RosterStore.NewPlace(cohort, person, row.get(RosterTarget.NUMBER), known.tutor(row)));
                counts.merge(cohort, 1, Integer::sum);
            }
        }
        store.enrol(actor.organisation(), places, time.instant());
        counts.forEach((cohort, count) -> history.note(
                actor, "programmes.history.roster", cohort.value(), null, Map.of("count", Integer.toString(count))));
    }

    private Register.NewMember member(ImportRow row) {
        String zone = rules.cohort(row).orElseThrow().zone();
        return new Register.NewMember(
                RosterRules.name(row),
                RosterRules.email(row),
                RosterRules.language(row).orElse(language),
                zone);
    }
}
