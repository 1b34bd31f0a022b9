@NullMarked
package org.guildhall.platform.ids;

import org.jspecify.annotations.NullMarked;
