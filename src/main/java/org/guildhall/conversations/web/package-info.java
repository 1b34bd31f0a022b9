@NullMarked
package org.guildhall.conversations.web;

import org.jspecify.annotations.NullMarked;
