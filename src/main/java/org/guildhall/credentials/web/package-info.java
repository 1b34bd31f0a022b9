@NullMarked
package org.guildhall.credentials.web;

import org.jspecify.annotations.NullMarked;
