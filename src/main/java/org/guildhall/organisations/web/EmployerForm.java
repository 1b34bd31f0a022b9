package org.guildhall.organisations.web;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.organisations.NewEmployer;
import org.guildhall.platform.time.Zones;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Reading;
import org.guildhall.platform.words.Say;

/** What is typed about an employer; a form field that was not sent is empty. */
public record EmployerForm(
        String name, String sector, String city, String zone, String leadName, String leadEmail, String language) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    Problems problems() {
        return Problems.none()
                .when(name.isBlank(), "name", Say.text("organisations.name-missing"))
                .when(city.isBlank(), "city", Say.text("organisations.city-missing"))
                .when(Zones.chosen(zone).isEmpty(), "zone", Say.text("organisations.zone-missing"))
                .when(leadName.isBlank(), "leadName", Say.text("organisations.person-missing"))
                .when(!isAddress(leadEmail), "leadEmail", Say.text("organisations.email-wrong"));
    }

    static boolean isAddress(String typed) {
        return ADDRESS.matcher(typed.strip()).matches();
    }

    NewEmployer employer() {
        ZoneId where = Zones.chosen(zone).orElseThrow();
        return new NewEmployer(
                name.strip(),
                sector.isBlank() ? null : sector.strip(),
                city.strip(),
                where,
                leadName.strip(),
                leadEmail.strip(),
                Reading.nearest(language).getLanguage());
    }

    /** The languages a letter can come in, each by its own name. */
    public static List<Option> languages() {
        return Reading.LANGUAGES.stream()
                .map(it -> new Option(it.getLanguage(), it.getDisplayLanguage(it)))
                .toList();
    }
}
