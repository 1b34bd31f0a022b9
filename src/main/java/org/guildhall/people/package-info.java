/** Persons, the roles they hold in organisations, and how they sign in. */
@NullMarked
@ApplicationModule(displayName = "People", allowedDependencies = "platform")
package org.guildhall.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
