package org.guildhall.imports;

import java.util.List;
import org.guildhall.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What tables can be brought into. */
@Component
class Targets {

    private final ObjectProvider<ImportTarget> all;

    Targets(ObjectProvider<ImportTarget> all) {
        this.all = all;
    }

    /** Throws {@link NotFound} where there is none by that name. */
    ImportTarget named(String name) {
        List<ImportTarget> found =
                all.stream().filter(target -> target.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.getFirst();
    }
}
