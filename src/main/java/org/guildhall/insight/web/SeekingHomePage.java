package org.guildhall.insight.web;

import java.util.List;
import org.guildhall.opportunities.Application;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.ProgrammeVersion;
import org.jspecify.annotations.Nullable;

/**
 * A learner without a placement: the programme, what it needs, and how to find a place.
 *
 * @param programme null where the learner is in no cohort yet
 */
public record SeekingHomePage(
        String name,
        @Nullable ProgrammeVersion programme,
        String cohort,
        List<Todo> todos,
        List<Application> applications)
        implements Page {

    public String lead() {
        return programme == null
                ? Say.text("insight.home.no-programme")
                : Say.text("insight.home.programme", programme.title(), programme.requiredHours(), cohort);
    }
}
