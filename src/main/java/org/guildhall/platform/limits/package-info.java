/** How often somebody may do what costs others something: letters, and guesses. */
@NullMarked
package org.guildhall.platform.limits;

import org.jspecify.annotations.NullMarked;
