/** Brings tables in from files: reads them, maps their columns, judges every row, and writes once it is confirmed. */
@NullMarked
@ApplicationModule(displayName = "Imports", allowedDependencies = "platform")
package org.guildhall.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
