/** Guildhall as a process of its own, to which things happen that no software asks for. */
@NullMarked
package org.guildhall.faults;

import org.jspecify.annotations.NullMarked;
