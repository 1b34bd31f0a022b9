/** A learner at a host between two dates, and who takes part. */
@NullMarked
@ApplicationModule(
        displayName = "Placements",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "opportunities", "asks"})
package org.guildhall.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
