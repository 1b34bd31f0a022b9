@NullMarked
package org.guildhall.asks.web;

import org.jspecify.annotations.NullMarked;
