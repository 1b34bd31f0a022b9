package org.guildhall.asks.web;

import org.guildhall.platform.web.Page;

/** Explains that a link has ended and offers a new one to the same address. */
public record LinkEndedPage(String token) implements Page {}
