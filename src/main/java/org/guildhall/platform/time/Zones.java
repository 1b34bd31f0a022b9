package org.guildhall.platform.time;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.words.Reading;

/** The places of the world a person chooses among: each is an IANA time zone and, with it, a country. */
public final class Zones {

    /** What ICU calls a zone that belongs to no country. */
    private static final String NO_COUNTRY = "001";

    private static final Map<Locale, List<Option>> OPTIONS = new ConcurrentHashMap<>();

    private Zones() {}

    /** Every place as “country – city”, in the reader's language and order; the value is the zone. */
    public static List<Option> options() {
        return OPTIONS.computeIfAbsent(Reading.current().locale(), Zones::optionsIn);
    }

    /** The zone that was chosen; empty where it is none of the places. */
    public static Optional<ZoneId> chosen(String value) {
        return options().stream()
                .filter(it -> it.value().equals(value))
                .findFirst()
                .map(it -> ZoneId.of(it.value()));
    }

    /** The country of a zone, ISO 3166-1 alpha-2; empty where it belongs to none. */
    public static Optional<String> country(ZoneId zone) {
        try {
            String region = TimeZone.getRegion(zone.getId());
            return region.equals(NO_COUNTRY) ? Optional.empty() : Optional.of(region);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static List<Option> optionsIn(Locale locale) {
        ULocale reader = ULocale.forLocale(locale);
        TimeZoneNames names = TimeZoneNames.getInstance(reader);
        Collator collator = Collator.getInstance(reader);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals(TimeZone.getCanonicalID(id)))
                .filter(id -> country(ZoneId.of(id)).isPresent())
                .map(id -> new Option(
                        id,
                        ULocale.getDisplayCountry(
                                        "und-" + country(ZoneId.of(id)).orElse(""), reader) + " – "
                                + names.getExemplarLocationName(id)))
                .sorted(Comparator.comparing(Option::label, collator::compare))
                .toList();
    }
}
