@NullMarked
package org.guildhall.demo;

import org.jspecify.annotations.NullMarked;
