package org.guildhall.opportunities;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guildhall.organisations.NameKey;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A role as a list has it.
 *
 * @param employer its name as the list has it
 * @param facts what is stated of it
 */
record ListedRole(String employer, String title, Whereabouts where, RoleFacts facts) {

    String employerKey() {
        return NameKey.of(employer);
    }

    /** Two roles of one employer with the same key are one. */
    String key() {
        return key(title, where.mode(), where.words());
    }

    static String key(String title, Opportunity.@Nullable Mode mode, List<String> cities) {
        String places = cities.stream().map(NameKey::words).sorted().collect(Collectors.joining("|"));
        return NameKey.words(title) + "@" + Objects.toString(mode, "") + "|" + places;
    }

    /** Across employers: what two rows of one list must share to say the same. */
    String keyInList() {
        return employerKey() + "@" + key();
    }

    static String key(OrganisationId employer, String key) {
        return employer.value() + "@" + key;
    }

    String label() {
        return employer + " · " + title;
    }
}
