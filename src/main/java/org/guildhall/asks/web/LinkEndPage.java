package org.guildhall.asks.web;

import org.guildhall.platform.web.Page;

/** Asks whoever holds a link whether it shall end. */
public record LinkEndPage() implements Page {}
