@NullMarked
package org.guildhall.platform.mail;

import org.jspecify.annotations.NullMarked;
