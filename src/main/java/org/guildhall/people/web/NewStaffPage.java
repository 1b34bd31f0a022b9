package org.guildhall.people.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;

/** Gives somebody a role, as typed so far. */
public record NewStaffPage(List<Role> roles, String name, String email, String language, String role, Problems problems)
        implements Page {

    public List<Option> options() {
        return roles.stream()
                .map(it -> new Option(
                        it.name(),
                        StaffPage.label(it),
                        Say.text("people.role-does." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Option> languages() {
        return Reading.LANGUAGES.stream()
                .map(it -> new Option(it.getLanguage(), it.getDisplayLanguage(it)))
                .toList();
    }
}
