@org.jspecify.annotations.NullMarked
package org.guildhall.platform.web;
