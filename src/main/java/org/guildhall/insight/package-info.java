/**
 * What is off track and why, and the figures of an organisation. It gives overviews, counts and search, kept by the events of
 * the others so that no page counts rows. It never decides anything, and never shows a row that its reader may not see.
 */
@NullMarked
@ApplicationModule(displayName = "Insight")
package org.guildhall.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
