/** What the people of a placement write to each other: one conversation of everybody’s, and one of any two of them. */
@NullMarked
@ApplicationModule(
        displayName = "Conversations",
        allowedDependencies = {"platform", "people", "placements", "asks"})
package org.guildhall.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
