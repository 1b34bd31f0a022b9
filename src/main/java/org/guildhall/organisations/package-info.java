/** Institutions and employers: what is told of them, their sites, who works with whom, who may sign. */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"platform", "people"})
package org.guildhall.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
