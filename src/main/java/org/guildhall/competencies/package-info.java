/**
 * Frameworks of competencies (ESCO, own), their import and their search. It gives objectives and roles the words that others
 * use for the same skill. It never drops what something points to: what a framework no longer has is retired, not deleted.
 */
@NullMarked
@ApplicationModule(displayName = "Competencies", allowedDependencies = "platform")
package org.guildhall.competencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
