/**
 * What whoever runs this Guildhall sees of it: versions, room, jobs, letters that do not leave, events that nobody heard, long
 * work that is silent. It gives the act that mends each, and keeps who did it. It never shows what people wrote, and whose it is.
 */
@NullMarked
@ApplicationModule(displayName = "Operation", allowedDependencies = "platform")
package org.guildhall.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
