@NullMarked
package org.guildhall.platform.actor;

import org.jspecify.annotations.NullMarked;
