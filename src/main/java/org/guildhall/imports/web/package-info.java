@NullMarked
package org.guildhall.imports.web;

import org.jspecify.annotations.NullMarked;
