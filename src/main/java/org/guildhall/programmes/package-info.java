/** Programmes and their versions, objectives, rubrics, cohorts and enrolments. */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"platform", "people", "organisations", "competencies", "imports"})
package org.guildhall.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
