package org.guildhall.insight.web;

import java.util.List;
import java.util.Locale;
import org.guildhall.insight.Acquaintance;
import org.guildhall.insight.Shared;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;
import org.guildhall.platform.words.Say;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to the reader: their roles, and the placements that join them.
 *
 * @param mayAssist whether the reader may act for the person
 * @param writePath where the reader writes to the person, in a placement that joins them; null where none does
 */
public record PersonPage(
        Acquaintance person,
        boolean self,
        @Nullable String writePath,
        boolean mayAssist,
        Slice<Shared> placements,
        boolean started)
        implements Page {

    public String role(Acquaintance.Part part) {
        return Say.text("people.role." + part.role().name().toLowerCase(Locale.ROOT));
    }

    /** Where an administrator begins to act for the person; null where the reader may not. */
    public @Nullable String assistPath() {
        return mayAssist ? "/assistance/new?person=" + person.id().value() : null;
    }

    /** The person's roles in one line. */
    public String lead() {
        List<String> roles = person.parts().stream()
                .map(it -> Say.text("people.hat", role(it), it.organisationName()))
                .distinct()
                .limit(3)
                .toList();
        return self ? Say.text("insight.person.you") : String.join(" · ", roles);
    }

    public String path() {
        return "/people/" + person.id().value();
    }
}
