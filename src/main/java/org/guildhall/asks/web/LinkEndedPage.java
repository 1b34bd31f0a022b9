package org.guildhall.asks.web;

import org.guildhall.asks.EndedAct;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Explains that a link has ended, and offers a new one to the same address where the act still awaits somebody.
 *
 * @param act what has become of it; null where it may still await somebody
 */
public record LinkEndedPage(String token, @Nullable EndedAct act) implements Page {}
