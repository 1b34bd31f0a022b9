@NullMarked
package org.guildhall.organisations.web;

import org.jspecify.annotations.NullMarked;
