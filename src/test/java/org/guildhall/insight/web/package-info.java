@NullMarked
package org.guildhall.insight.web;

import org.jspecify.annotations.NullMarked;
