/** What the checks of the whole code base share: drawings and readers of sources. */
@org.jspecify.annotations.NullMarked
package org.guildhall.architecture;
