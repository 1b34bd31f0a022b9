/** The agreement of a placement: immutable versions of its terms, and the signatures under them. */
@NullMarked
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "placements", "asks"})
package org.guildhall.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
