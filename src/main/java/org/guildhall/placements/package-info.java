/**
 * A learner at a host between two dates, and who takes part. It gives the others the one thing that they are all about, and
 * says where it stands. It never moves from one state to another except by an act of its life cycle, with its actor and its
 * time.
 */
@NullMarked
@ApplicationModule(
        displayName = "Placements",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "opportunities", "asks"})
package org.guildhall.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
