/** What is off track and why, and the figures of an organisation. */
@NullMarked
@ApplicationModule(displayName = "Insight")
package org.guildhall.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
