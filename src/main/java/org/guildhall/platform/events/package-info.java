/** Events that a listener has not heard yet: told again by themselves, shown to whoever runs this Guildhall. */
@NullMarked
package org.guildhall.platform.events;

import org.jspecify.annotations.NullMarked;
