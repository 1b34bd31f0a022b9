/** What Guildhall does by itself again and again, shown to whoever runs it. */
@NullMarked
package org.guildhall.platform.jobs;

import org.jspecify.annotations.NullMarked;
