package org.guildhall.asks.web;

import org.guildhall.asks.DeadLink;
import org.guildhall.platform.web.Page;

/** Explains why a link opens nothing, and offers the way out. */
public record LinkEndedPage(String token, DeadLink dead) implements Page {}
