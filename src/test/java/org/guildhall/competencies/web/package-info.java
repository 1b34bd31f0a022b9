@org.jspecify.annotations.NullMarked
package org.guildhall.competencies.web;
