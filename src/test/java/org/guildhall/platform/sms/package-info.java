@NullMarked
package org.guildhall.platform.sms;

import org.jspecify.annotations.NullMarked;
