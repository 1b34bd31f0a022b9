@NullMarked
package org.guildhall.platform.web;

import org.jspecify.annotations.NullMarked;
