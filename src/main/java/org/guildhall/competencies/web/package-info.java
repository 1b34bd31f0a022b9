@NullMarked
package org.guildhall.competencies.web;

import org.jspecify.annotations.NullMarked;
