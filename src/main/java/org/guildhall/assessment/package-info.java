/** Judgements of the same objectives by learner, supervisor and tutor, side by side. */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "people", "programmes", "placements", "asks"})
package org.guildhall.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
