/** What is sent twice is written once. See decision 0008. */
@NullMarked
package org.guildhall.platform.once;

import org.jspecify.annotations.NullMarked;
