/** Frameworks of competencies (ESCO, own), their import and their search. */
@NullMarked
@ApplicationModule(displayName = "Competencies", allowedDependencies = "platform")
package org.guildhall.competencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
