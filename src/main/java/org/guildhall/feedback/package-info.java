/** What people say about a learner’s days while it still helps: asked for or offered, answered, rated, turned into actions. */
@NullMarked
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"platform", "people", "programmes", "placements", "logbook", "asks"})
package org.guildhall.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
