package org.guildhall.insight.web;

import java.util.List;
import org.guildhall.insight.ProgrammeCount;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;

/** What programmes come to: how many placements of each go on, are completed, were left early. */
public record CurriculumHomePage(List<ProgrammeCount> programmes, List<Todo> todos) implements Page {

    public long number(@org.jspecify.annotations.Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** The share of a programme's placements of the largest programme's, as a length. */
    public String share(ProgrammeCount one) {
        long most = programmes.stream().mapToLong(it -> number(it.live())).max().orElse(0);
        return Look.share(number(one.live()), most);
    }
}
