/**
 * What every capability stands on: actor, row security, words, the web shell. It gives modules one way each to know who acts,
 * to reach the database, to speak, to show a page and to write once. It never knows a capability: nothing here names a learner’s
 * day.
 */
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
package org.guildhall.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
