/**
 * The learner’s record of days, the weeks put forward for approval, and the ledger of approved hours. It gives the hours that
 * count, each with who approved it and when. It never changes an approved hour: it is corrected by another line, with a
 * reason.
 */
@NullMarked
@ApplicationModule(
        displayName = "Logbook",
        allowedDependencies = {"platform", "people", "programmes", "placements", "asks"})
package org.guildhall.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
