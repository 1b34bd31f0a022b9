/**
 * Institutions and employers: what is told of them, their sites, who works with whom, who may sign. It gives the others one
 * organisation to point to, however many institutions it works with. It never shows one partner of an employer to another.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"platform", "people"})
package org.guildhall.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
