/**
 * The agreement of a placement: immutable versions of its terms, and the signatures under them. It gives whoever is to sign
 * the text as it will bind them, and everybody else the answer whether a placement may begin. It never changes what has been
 * signed: other terms are another version.
 */
@NullMarked
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"platform", "people", "organisations", "programmes", "placements", "asks"})
package org.guildhall.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
