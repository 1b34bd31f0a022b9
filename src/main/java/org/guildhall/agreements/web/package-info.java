@NullMarked
package org.guildhall.agreements.web;

import org.jspecify.annotations.NullMarked;
