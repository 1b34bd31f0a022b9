package org.guildhall.asks.web;

import org.guildhall.platform.web.Page;

/** Says that a new link is on its way, if the old one was one. */
public record LinkRenewedPage() implements Page {}
