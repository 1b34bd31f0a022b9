@NullMarked
package org.guildhall.placements.web;

import org.jspecify.annotations.NullMarked;
