/**
 * Text messages as a second way to reach somebody: a short sentence and a link, by one provider's HTTP API. A person gives
 * their number, proves it, and takes it back; whoever answers STOP is left in peace. It never sends what a letter does not say too.
 */
@NullMarked
package org.guildhall.platform.sms;

import org.jspecify.annotations.NullMarked;
