/** Advertised roles, who applies, and what the employer answers. */
@NullMarked
@ApplicationModule(
        displayName = "Opportunities",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "asks", "imports"})
package org.guildhall.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
