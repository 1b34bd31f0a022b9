/**
 * What the people of a placement write to each other: one conversation of everybody’s, and one of any two of them. It gives
 * each reader what is new since they last looked, on the page and by letter. It never shows a conversation of two to a third.
 */
@NullMarked
@ApplicationModule(
        displayName = "Conversations",
        allowedDependencies = {"platform", "people", "placements", "asks"})
package org.guildhall.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
