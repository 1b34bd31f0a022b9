@NullMarked
package org.guildhall.platform.time;

import org.jspecify.annotations.NullMarked;
