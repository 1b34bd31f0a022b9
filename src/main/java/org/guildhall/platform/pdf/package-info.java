/** Documents as tagged PDF that can be read, listened to and made again to the same byte. See decision 0020. */
@NullMarked
package org.guildhall.platform.pdf;

import org.jspecify.annotations.NullMarked;
