@NullMarked
package org.guildhall.platform.history;

import org.jspecify.annotations.NullMarked;
