package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_kept_from_it() {
        for (String formula : List.of("=1+1", "+cmd", "@SUM(A1)", "-2+3", "\t=1", "\r=1")) {
            assertThat(Csv.harmless(formula)).isEqualTo("'" + formula);
        }
        for (String plain : List.of("", "Lina Haddad", "-12", "+3.5", "يارا", "a=b")) {
            assertThat(Csv.harmless(plain)).isEqualTo(plain);
        }
    }

    @Test
    void every_page_is_written_once_with_quotes_where_they_are_needed() throws IOException {
        Csv csv = Csv.of(
                "list",
                List.of("Name", "Word"),
                after -> after == null
                        ? new Slice<>(List.of("one, two", "say \"so\""), "next")
                        : new Slice<>(List.of("last"), null),
                it -> List.of(it, "line\nbreak"));
        StringWriter out = new StringWriter();
        csv.write(out);
        assertThat(out.toString())
                .isEqualTo("\uFEFFName,Word\r\n\"one, two\",\"line\nbreak\"\r\n\"say \"\"so\"\"\",\"line\nbreak\"\r\n"
                        + "last,\"line\nbreak\"\r\n");
    }
}
