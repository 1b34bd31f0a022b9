/**
 * Persons, the roles they hold in organisations, and how they sign in. It gives every request its actor: who acts, in which
 * role, for which organisation, by which door. It never keeps a password, and never tells a stranger whom it knows.
 */
@NullMarked
@ApplicationModule(displayName = "People", allowedDependencies = "platform")
package org.guildhall.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
