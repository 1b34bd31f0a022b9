/** Guildhall in a browser, as people meet it: one story per file, and a crawl over everything. */
@org.jspecify.annotations.NullMarked
package org.guildhall.journeys;
