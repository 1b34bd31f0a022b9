@NullMarked
package org.guildhall.logbook.web;

import org.jspecify.annotations.NullMarked;
