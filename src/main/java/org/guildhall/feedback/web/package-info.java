@NullMarked
package org.guildhall.feedback.web;

import org.jspecify.annotations.NullMarked;
