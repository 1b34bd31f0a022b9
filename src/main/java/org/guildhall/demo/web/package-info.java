@NullMarked
package org.guildhall.demo.web;

import org.jspecify.annotations.NullMarked;
