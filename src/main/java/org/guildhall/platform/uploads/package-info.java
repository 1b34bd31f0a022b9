/** Files that people hand in, kept in the database until the work with them is done. */
@NullMarked
package org.guildhall.platform.uploads;

import org.jspecify.annotations.NullMarked;
