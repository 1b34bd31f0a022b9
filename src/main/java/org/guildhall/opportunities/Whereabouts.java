package org.guildhall.opportunities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a role is, as far as a list says it: remote, hybrid or on site where that is said, and the places.
 *
 * @param mode null where it is not stated
 */
record Whereabouts(Opportunity.@Nullable Mode mode, List<Place> places) {

    private static final Pattern BETWEEN = Pattern.compile("[;|\\n]| / ");
    private static final Pattern REMOTE = Pattern.compile(
            "(?i)(?:fully )?(?:remote|work from home|télétravail|teletrabajo|remoto|عن بعد)(?:\\s*(?:in|-|–|,|\\()\\s*(.+?)\\)?)?");
    private static final Pattern HYBRID = Pattern.compile("(?i)hybrid(?:e)?|híbrido|هجين");
    private static final Pattern ON_SITE = Pattern.compile("(?i)in[- ]person|on[- ]?site|sur site|presencial|حضوري");
    // "San Francisco CA", "Sydney NSW": the region without its comma
    private static final Pattern TRAILING_REGION = Pattern.compile("(.+\\S) ([A-Z]{2,3})");

    private static final Map<String, String> SHORT_NAMES = Map.of(
            "NYC",
            "New York, NY",
            "SF",
            "San Francisco, CA",
            "LA",
            "Los Angeles, CA",
            "NEW YORK",
            "New York, NY",
            "NEW YORK CITY",
            "New York, NY",
            "SAN FRANCISCO",
            "San Francisco, CA",
            "D.C.",
            "Washington, DC");

    Whereabouts {
        places = List.copyOf(places);
    }

    /**
     * A city, a region or a whole country.
     *
     * @param city null where only the region or the country is said
     * @param region of the city: a state or province by its usual letters where it has some
     * @param country ISO 3166-1 alpha-2
     */
    record Place(
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {

        /** As people say it: “San Jose, CA, USA”. */
        String words() {
            return Stream.of(city, region, country == null ? null : Regions.countryName(country))
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
        }
    }

    static final Whereabouts NOT_STATED = new Whereabouts(null, List.of());

    /** Reads what stands in a list, several places with a semicolon between them. */
    static Whereabouts of(String text) {
        Opportunity.Mode mode = null;
        Set<Place> places = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            String said = part.strip();
            Matcher remote = REMOTE.matcher(said);
            if (remote.matches()) {
                mode = Opportunity.Mode.REMOTE;
                place(remote.group(1) == null ? "" : remote.group(1)).ifPresent(places::add);
            } else if (HYBRID.matcher(said).matches()) {
                mode = mode == null ? Opportunity.Mode.HYBRID : mode;
            } else if (ON_SITE.matcher(said).matches()) {
                mode = mode == null ? Opportunity.Mode.ON_SITE : mode;
            } else {
                place(said).ifPresent(places::add);
            }
        }
        return new Whereabouts(mode, List.copyOf(places));
    }

    private static Optional<Place> place(String said) {
        String whole = SHORT_NAMES.getOrDefault(said.toUpperCase(Locale.ROOT), said);
        List<String> parts = new ArrayList<>(Arrays.stream(whole.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
        // "Summer, 2025" is no place
        if (parts.isEmpty() || parts.getLast().chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        split(parts);
        String country = country(parts);
        if (parts.size() == 1 && SHORT_NAMES.containsKey(parts.getFirst().toUpperCase(Locale.ROOT))) {
            return place(parts.getFirst());
        }
        String region = region(parts, country);
        if (country == null && region != null) {
            country = Regions.countryOf(region);
        }
        String city = parts.isEmpty() ? null : parts.getLast();
        return Optional.of(new Place(city, region, country));
    }

    private static void split(List<String> parts) {
        Matcher trailing = TRAILING_REGION.matcher(parts.getFirst());
        if (trailing.matches() && Regions.isRegion(trailing.group(2))) {
            parts.set(0, trailing.group(1));
            parts.add(1, trailing.group(2));
        }
    }

    /** Takes the country off the end; null where none stands there. */
    private static @Nullable String country(List<String> parts) {
        String last = parts.getLast();
        // CA is California after a city, and Canada after one of its provinces
        boolean afterProvince =
                parts.size() > 1 && "CA".equals(Regions.countryOf(Regions.code(parts.get(parts.size() - 2))));
        String country = last.equals("CA") ? afterProvince ? "CA" : null : Regions.country(last);
        if (country != null && (parts.size() > 1 || !Regions.isRegion(last))) {
            parts.removeLast();
            return country;
        }
        return null;
    }

    /** Takes the region off the end; null where none stands there. */
    private static @Nullable String region(List<String> parts, @Nullable String country) {
        if (parts.isEmpty()) {
            return null;
        }
        String last = parts.getLast();
        boolean said =
                Regions.isRegion(last) && (country == null || country.equals(Regions.countryOf(Regions.code(last))));
        if (!said) {
            return null;
        }
        parts.removeLast();
        return Regions.code(last);
    }

    /** Every place in words. */
    List<String> words() {
        return places.stream().map(Place::words).distinct().toList();
    }

    /** The first place; null where none is said. */
    @Nullable
    Place first() {
        return places.isEmpty() ? null : places.getFirst();
    }
}
