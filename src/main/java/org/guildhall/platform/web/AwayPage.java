package org.guildhall.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database does not answer, or has no room: what was asked for waits here, and what was typed can be sent again as it
 * is. The form keeps its key, so that what had been written after all is not written twice.
 *
 * @param full whether there is no room on the disk
 * @param again where the page is, or where the form was sent
 * @param fields what the form carried, its keys included; null where nothing was sent
 */
public record AwayPage(boolean full, String again, @Nullable List<ResendPage.Field> fields) implements Page {

    public AwayPage {
        fields = fields == null ? null : List.copyOf(fields);
    }

    public String kind() {
        return full ? "full" : "away";
    }

    /** What somebody wrote, so that they see that it is still there. */
    public List<String> written() {
        return fields == null
                ? List.of()
                : fields.stream()
                        .filter(ResendPage.Field::isWritten)
                        .map(ResendPage.Field::value)
                        .toList();
    }
}
