/**
 * What awaits whom. A module raises an ask and hears of its end; inbox, letters, links, reminders, delegation and escalation
 * are given by this one alone. It never does the act itself, and knows nothing of what it is about.
 */
@NullMarked
@ApplicationModule(
        displayName = "Asks",
        allowedDependencies = {"platform", "people", "organisations"})
package org.guildhall.asks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
