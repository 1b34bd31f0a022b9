/** Two people on one version: whoever saves names what they began from, and hears of what came between. See decision 0080. */
@NullMarked
package org.guildhall.platform.edit;

import org.jspecify.annotations.NullMarked;
