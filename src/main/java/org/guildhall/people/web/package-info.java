@NullMarked
package org.guildhall.people.web;

import org.jspecify.annotations.NullMarked;
