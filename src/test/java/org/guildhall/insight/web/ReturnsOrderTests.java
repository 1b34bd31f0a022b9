package org.guildhall.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.insight.Returned;
import org.guildhall.insight.ReturnsWanted.By;
import org.guildhall.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes back in every order it offers: page by page the same list as in one piece, with what is too few at its end. */
class ReturnsOrderTests {

    private static final List<Returned> LINES = IntStream.range(0, 123)
            .mapToObj(it -> new Returned(
                    "key-" + it, "Employer " + (it * 37 % 123), it % 9, it % 3, 0, it % 4, 10L + it, 100L + it))
            .toList();

    @Test
    void page_by_page_it_is_the_same_list_in_every_order() {
        for (String column : List.of("what", "asked", "rate", "median", "ninetieth")) {
            for (String sort : List.of(column, "-" + column)) {
                List<Returned> whole = ReturnsController.sorted(LINES, By.EMPLOYER, ReturnsPage.order(sort));
                List<Returned> paged = new ArrayList<>();
                @Nullable String after = null;
                do {
                    Slice<Returned> page = ReturnsController.after(whole, after);
                    paged.addAll(page.rows());
                    after = page.next();
                } while (after != null);
                assertThat(paged).as(sort).isEqualTo(whole).hasSize(LINES.size());
            }
        }
    }

    @Test
    void what_is_too_few_to_say_stands_last_whichever_way_round() {
        for (String sort : List.of("rate", "-rate")) {
            List<Boolean> few = ReturnsController.sorted(LINES, By.EMPLOYER, ReturnsPage.order(sort)).stream()
                    .map(Returned::tooFewAsked)
                    .toList();
            assertThat(few).as(sort).contains(true, false).isSorted();
        }
    }
}
