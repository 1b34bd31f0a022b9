package org.guildhall.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.opportunities.Opportunity.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places as lists write them. */
class WhereaboutsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NYC > New York, NY, USA",
                "New York > New York, NY, USA",
                "New York, NY > New York, NY, USA",
                "New York, NY, US > New York, NY, USA",
                "New York, United States > New York, NY, USA",
                "SF > San Francisco, CA, USA",
                "San Francisco CA > San Francisco, CA, USA",
                "San Mateo, California > San Mateo, CA, USA",
                "LA > Los Angeles, CA, USA",
                "Canoga Park, LA > Canoga Park, LA, USA",
                "Toronto, ON, Canada > Toronto, ON, Canada",
                "Toronto, ON, CA > Toronto, ON, Canada",
                "Ottawa, Ontario, Canada > Ottawa, ON, Canada",
                "Montréal, Québec, Canada > Montréal, QC, Canada",
                "Toronto, Canada > Toronto, Canada",
                "Ontario, Canada > ON, Canada",
                "Canada > Canada",
                "United States of America > USA",
                "California > CA, USA",
                "Georgia > GA, USA",
                "London, UK > London, UK",
                "Sydney NSW, Australia > Sydney, NSW, Australia",
                "Wangen im Allgäu, Germany > Wangen im Allgäu, Germany",
                "Sant Cugat del Vallès, Barcelona, Spain > Barcelona, Spain",
                "E Fowler Ave, Tampa, FL > Tampa, FL, USA",
                "Greater Seattle Area > Greater Seattle Area",
                "Beirut, لبنان > Beirut, Lebanon"
            })
    void a_place_is_understood_as_city_region_and_country(String said, String understood) {
        assertThat(Whereabouts.of(said).mode()).isNull();
        assertThat(Whereabouts.of(said).words()).containsExactly(understood);
    }

    @Test
    void remote_hybrid_and_in_person_are_no_places() {
        assertThat(Whereabouts.of("Remote")).isEqualTo(new Whereabouts(Mode.REMOTE, java.util.List.of()));
        assertThat(Whereabouts.of("Remote in USA").words()).containsExactly("USA");
        assertThat(Whereabouts.of("remote in Canada; NYC").words()).containsExactly("Canada", "New York, NY, USA");
        assertThat(Whereabouts.of("Hybrid; Boston, MA").mode()).isEqualTo(Mode.HYBRID);
        assertThat(Whereabouts.of("San Francisco, CA; In-person").mode()).isEqualTo(Mode.ON_SITE);
        assertThat(Whereabouts.of("SF; San Francisco, CA; SF").words()).containsExactly("San Francisco, CA, USA");
        assertThat(Whereabouts.of("")).isEqualTo(Whereabouts.NOT_STATED);
        assertThat(Whereabouts.of("Summer, 2025; Remotely, 7"))
                .as("what is no place is not stated")
                .isEqualTo(Whereabouts.NOT_STATED);
        assertThat(Whereabouts.of(",; ,;;")).isEqualTo(Whereabouts.NOT_STATED);
    }
}
