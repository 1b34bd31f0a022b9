@NullMarked
package org.guildhall.platform.rowsecurity;

import org.jspecify.annotations.NullMarked;
