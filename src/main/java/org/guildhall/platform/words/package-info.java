@NullMarked
package org.guildhall.platform.words;

import org.jspecify.annotations.NullMarked;
