@NullMarked
package org.guildhall.platform.live;

import org.jspecify.annotations.NullMarked;
