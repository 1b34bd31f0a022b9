@NullMarked
package org.guildhall.operation.web;

import org.jspecify.annotations.NullMarked;
