/** The verified record of a completed placement, which anybody who holds its address can check. */
@NullMarked
@ApplicationModule(
        displayName = "Credentials",
        allowedDependencies = {"platform", "people", "programmes", "placements", "competencies", "logbook", "assessment"
        })
package org.guildhall.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
