/** Work that takes longer than a request: started by a person, done by any node, with progress that can be watched. */
@NullMarked
package org.guildhall.platform.work;

import org.jspecify.annotations.NullMarked;
