@NullMarked
package org.guildhall.opportunities.web;

import org.jspecify.annotations.NullMarked;
