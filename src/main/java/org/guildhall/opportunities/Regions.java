package org.guildhall.opportunities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States, provinces and countries as lists of roles write them: the United States by the Postal Service’s letters, Canada by
 * Canada Post’s, Australia’s by ISO 3166-2, countries by ISO 3166-1.
 */
final class Regions {

    private static final String STATES = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,"
            + "CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
            + "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,"
            + "MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
            + "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
            + "PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,"
            + "UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";
    private static final String PROVINCES = "AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,"
            + "NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,"
            + "PE Prince Edward Island,QC Quebec,QC Québec,SK Saskatchewan,YT Yukon";
    private static final String AUSTRALIAN = "NSW New South Wales,VIC Victoria (Australia),QLD Queensland,TAS Tasmania";

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> COUNTRIES_OF = new HashMap<>();
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        regions("US", STATES);
        regions("CA", PROVINCES);
        regions("AU", AUSTRALIAN);
        for (String code : Locale.getISOCountries()) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar")}) {
                COUNTRIES.put(folded(Locale.of("", code).getDisplayCountry(language)), code);
            }
        }
        COUNTRIES.putAll(Map.of(
                "us",
                "US",
                "usa",
                "US",
                "u.s.",
                "US",
                "united states of america",
                "US",
                "uk",
                "GB",
                "england",
                "GB",
                "scotland",
                "GB",
                "wales",
                "GB"));
        // a state of the United States in these lists, a country elsewhere only with its capital
        COUNTRIES.remove("georgia");
    }

    private Regions() {}

    private static void regions(String country, String list) {
        for (String region : list.split(",")) {
            int cut = region.indexOf(' ');
            String code = region.substring(0, cut);
            CODES.put(folded(region.substring(cut + 1)), code);
            CODES.put(code, code);
            COUNTRIES_OF.put(code, country);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isRegion(String text) {
        return CODES.containsKey(text) || CODES.containsKey(folded(text));
    }

    /** The usual letters of a region; the text itself where it is none. */
    static String code(String text) {
        String code = CODES.get(text);
        return code != null ? code : CODES.getOrDefault(folded(text), text);
    }

    /** ISO 3166-1 alpha-2 of the country that a region’s letters are of; null where they are of none. */
    static @Nullable String countryOf(String code) {
        return COUNTRIES_OF.get(code);
    }

    /** ISO 3166-1 alpha-2 of a country by name; null where it is none. */
    static @Nullable String country(String name) {
        return COUNTRIES.get(folded(name));
    }

    /** A country as it stands after a city, in English. */
    static String countryName(String code) {
        return switch (code) {
            case "US" -> "USA";
            case "GB" -> "UK";
            default -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        };
    }
}
