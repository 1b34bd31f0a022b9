/** A whole programme mid-flight, from a fixed seed: what the first start of the demo shows. */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.guildhall.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
