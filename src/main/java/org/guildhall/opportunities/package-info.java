/**
 * Advertised roles, who applies, and what the employer answers. It gives a learner every fact of a role to search by, and an
 * accepted application to the placement that comes of it. It never shows a draft outside of its employer, nor one applicant to
 * another.
 */
@NullMarked
@ApplicationModule(
        displayName = "Opportunities",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "asks", "imports"})
package org.guildhall.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
