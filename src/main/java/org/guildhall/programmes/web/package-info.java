@NullMarked
package org.guildhall.programmes.web;

import org.jspecify.annotations.NullMarked;
