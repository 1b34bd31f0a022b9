package org.guildhall.assessment;

import java.util.UUID;
import org.guildhall.platform.ids.Ids;

/**
 * An open form of a view, which is kept while it is written.
 *
 * @param id made when the form was opened; what is kept from one form does not overtake itself
 * @param revision of what was kept when it was opened
 */
public record Window(UUID id, int revision) {

    /** Opened now. */
    public static Window at(int revision) {
        return new Window(Ids.next(), revision);
    }
}
