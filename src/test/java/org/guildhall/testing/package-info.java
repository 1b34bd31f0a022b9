/** What tests stand on: a database of their own, a clock that stands still. */
@NullMarked
package org.guildhall.testing;

import org.jspecify.annotations.NullMarked;
