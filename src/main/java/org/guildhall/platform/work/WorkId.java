package org.guildhall.platform.work;

import java.util.UUID;
import org.guildhall.platform.ids.Id;

/** Names one piece of long work; its page is {@code /work/{id}}, and open pages listen to it. */
public record WorkId(UUID value) implements Id {

    /** The page that shows how far it is. */
    public String path() {
        return "/work/" + value;
    }
}
