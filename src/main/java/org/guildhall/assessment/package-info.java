/**
 * Judgements of the same objectives by learner, supervisor and tutor, side by side. It gives the verdicts with their
 * differences, released to the learner when all have been heard. It never averages people’s judgements away, and shows nobody
 * another’s before their own is given.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "people", "programmes", "placements", "asks"})
package org.guildhall.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
