package org.guildhall.opportunities;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.imports.ImportRow;
import org.guildhall.imports.RowJudge;
import org.guildhall.imports.Verdict;
import org.guildhall.organisations.Partner;
import org.guildhall.organisations.Partners;
import org.guildhall.people.Register;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.history.History;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Judges one list of roles, and brings it in. Employers are found among the partners by name; who is not there is entered as
 * an employer with nobody in it, and the coordinator who brings the list stands in until somebody of theirs comes.
 */
final class RoleJudge implements RowJudge {

    private final Actor actor;
    private final RoleStore store;
    private final Partners partners;
    private final Register register;
    private final History history;
    private final InstantSource time;
    private final Set<String> above = new HashSet<>();
    private Map<String, Partner> employers;

    RoleJudge(Actor actor, RoleStore store, Partners partners, Register register, History history, InstantSource time) {
        this.actor = actor;
        this.store = store;
        this.partners = partners;
        this.register = register;
        this.history = history;
        this.time = time;
        this.employers = partners.byName(actor);
    }

    /** A row and what can be read of it. */
    private record Read(ListedRole role, Verdict verdict) {}

    /** What is there already, by employer and key. */
    private record Known(Map<String, RoleStore.Listed> listed, Set<String> written) {}

    @Override
    public List<Verdict> judge(List<ImportRow> rows) {
        return read(rows).stream().map(Read::verdict).toList();
    }

    private List<Read> read(List<ImportRow> rows) {
        List<RoleReading> readings = rows.stream().map(RoleReading::new).toList();
        List<ListedRole> roles = readings.stream().map(RoleReading::role).toList();
        Known known = known(roles);
        List<Read> read = new ArrayList<>();
        for (int at = 0; at < roles.size(); at++) {
            ListedRole role = roles.get(at);
            read.add(new Read(
                    role,
                    readings.get(at).problems().isEmpty()
                            ? Verdict.of(kind(role, known), role.label())
                            : Verdict.refused(role.label(), readings.get(at).problems())));
        }
        return read;
    }

    private Known known(List<ListedRole> roles) {
        List<OrganisationId> theirs = roles.stream()
                .map(role -> employers.get(role.employerKey()))
                .filter(employer -> employer != null)
                .map(Partner::id)
                .distinct()
                .toList();
        List<String> keys = roles.stream().map(ListedRole::key).distinct().toList();
        return new Known(
                store.listed(keys, theirs).stream()
                        .collect(Collectors.toMap(it -> ListedRole.key(it.employer(), it.key()), it -> it)),
                store.written(theirs).stream()
                        .map(it -> ListedRole.key(it.employer(), plain(it.title(), it.city())))
                        .collect(Collectors.toSet()));
    }

    /** An employer’s own words for a place rarely name its country, so title and city must do. */
    private static String plain(String title, @Nullable String city) {
        return ListedRole.key(title, null, city == null ? List.of() : List.of(city));
    }

    private Verdict.Kind kind(ListedRole role, Known known) {
        if (!above.add(role.keyInList())) {
            return Verdict.Kind.REPEATED;
        }
        Partner partner = employers.get(role.employerKey());
        if (partner == null) {
            return Verdict.Kind.FRESH;
        }
        OrganisationId employer = partner.id();
        Whereabouts.Place first = role.where().first();
        String plain = plain(role.title(), first == null ? null : first.city());
        if (known.written().contains(ListedRole.key(employer, plain))) {
            return Verdict.Kind.UNCHANGED;
        }
        RoleStore.Listed listed = known.listed().get(ListedRole.key(employer, role.key()));
        if (listed == null) {
            return Verdict.Kind.FRESH;
        }
        return role.facts().or(listed.facts()).equals(listed.facts()) ? Verdict.Kind.UNCHANGED : Verdict.Kind.CHANGED;
    }

    @Override
    public List<Verdict> write(List<ImportRow> rows) {
        List<Read> read = read(rows);
        enter(read);
        Map<OrganisationId, PersonId> leads =
                register
                        .holders(
                                Role.EMPLOYER_LEAD,
                                Set.copyOf(employers.values().stream()
                                        .map(Partner::id)
                                        .toList()))
                        .stream()
                        .collect(Collectors.toMap(
                                Register.Holder::organisation, Register.Holder::id, (longest, later) -> longest));
        Known known = known(read.stream().map(Read::role).toList());
        Set<ListedRole> added = add(read, leads);
        return read.stream()
                .map(one -> switch (one.verdict().kind()) {
                    case FRESH -> added.contains(one.role()) ? one.verdict() : unchanged(one.role());
                    case CHANGED -> change(one.role(), known);
                    case UNCHANGED, REPEATED, REFUSED -> one.verdict();
                })
                .toList();
    }

    /** Enters the employers of new roles, each once. */
    private void enter(List<Read> read) {
        Map<String, String> names = new HashMap<>();
        read.stream()
                .filter(one -> one.verdict().kind() == Verdict.Kind.FRESH)
                .filter(one -> !employers.containsKey(one.role().employerKey()))
                .forEach(one ->
                        names.putIfAbsent(one.role().employerKey(), one.role().employer()));
        if (!names.isEmpty()) {
            employers = partners.with(actor, List.copyOf(names.values()));
        }
    }

    /** Adds what is new; answers it without what somebody else has added meanwhile. */
    private Set<ListedRole> add(List<Read> read, Map<OrganisationId, PersonId> leads) {
        List<RoleStore.NewRole> fresh = new ArrayList<>();
        for (Read one : read) {
            Partner employer = employers.get(one.role().employerKey());
            if (employer != null && one.verdict().kind() == Verdict.Kind.FRESH) {
                OpportunityId id = new OpportunityId(Ids.next());
                fresh.add(new RoleStore.NewRole(id, employer, one.role(), leads.get(employer.id())));
            }
        }
        Set<OpportunityId> added = Set.copyOf(store.add(actor, fresh, time.instant()));
        history.noteEach(
                actor,
                "opportunities.history.brought",
                added.stream().map(OpportunityId::value).toList());
        return fresh.stream()
                .filter(role -> added.contains(role.id()))
                .map(RoleStore.NewRole::role)
                .collect(Collectors.toSet());
    }

    private static Verdict unchanged(ListedRole role) {
        return Verdict.of(Verdict.Kind.UNCHANGED, role.label());
    }

    private Verdict change(ListedRole role, Known known) {
        Partner employer = employers.get(role.employerKey());
        RoleStore.Listed listed =
                employer == null ? null : known.listed().get(ListedRole.key(employer.id(), role.key()));
        if (listed == null) {
            return unchanged(role);
        }
        store.state(listed.id(), role.facts().or(listed.facts()));
        history.note(actor, "opportunities.history.restated", listed.id().value(), null, Map.of());
        return Verdict.of(Verdict.Kind.CHANGED, role.label());
    }
}
