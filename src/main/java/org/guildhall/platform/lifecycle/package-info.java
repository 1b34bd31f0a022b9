/** Life cycles as transition tables: what may follow what, by whose act. */
@org.jspecify.annotations.NullMarked
package org.guildhall.platform.lifecycle;
