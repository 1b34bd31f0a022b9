/**
 * What people say about a learner’s days while it still helps: asked for or offered, answered, rated, turned into actions. It
 * gives each page of a day what has been said about it. It never tells anybody else what was said for the learner alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"platform", "people", "programmes", "placements", "logbook", "asks"})
package org.guildhall.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
