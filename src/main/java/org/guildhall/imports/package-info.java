/**
 * Brings tables in from files: reads them, maps their columns, judges every row, and writes once it is confirmed. It gives the
 * module that knows the rows a place to judge and write them. It never writes half a table, nor the same row twice.
 */
@NullMarked
@ApplicationModule(displayName = "Imports", allowedDependencies = "platform")
package org.guildhall.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
