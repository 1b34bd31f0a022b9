/**
 * The verified record of a completed placement, which anybody who holds its address can check. It gives a sealed page and a
 * document that say what was done, judged and by whom. It never changes what has been issued: a record is revoked, with a
 * reason.
 */
@NullMarked
@ApplicationModule(
        displayName = "Credentials",
        allowedDependencies = {"platform", "people", "programmes", "placements", "competencies", "logbook", "assessment"
        })
package org.guildhall.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
