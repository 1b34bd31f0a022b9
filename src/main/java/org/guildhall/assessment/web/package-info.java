@NullMarked
package org.guildhall.assessment.web;

import org.jspecify.annotations.NullMarked;
