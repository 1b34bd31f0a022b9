/** The learner’s record of days, the weeks put forward for approval, and the ledger of approved hours. */
@NullMarked
@ApplicationModule(
        displayName = "Logbook",
        allowedDependencies = {"platform", "people", "programmes", "placements", "asks"})
package org.guildhall.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
