/**
 * A whole programme mid-flight, from a fixed seed: what the first start of the demo shows. It gives everybody a door without a
 * letter, and a mailbox with every letter that was sent. It never runs where the demo was not asked for.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.guildhall.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
