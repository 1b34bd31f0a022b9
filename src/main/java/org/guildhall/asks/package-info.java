/** What awaits whom: the inbox, links without an account, reminders. */
@NullMarked
@ApplicationModule(
        displayName = "Asks",
        allowedDependencies = {"platform", "people", "organisations"})
package org.guildhall.asks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
