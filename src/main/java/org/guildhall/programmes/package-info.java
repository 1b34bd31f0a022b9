/**
 * Programmes and their versions, objectives, rubrics, cohorts and enrolments. It gives placements the version that they began
 * under, with its objectives and scale. It never changes a published version: what is to be different is the next one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"platform", "people", "organisations", "competencies", "imports"})
package org.guildhall.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
