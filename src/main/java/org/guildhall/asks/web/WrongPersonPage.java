package org.guildhall.asks.web;

import org.guildhall.asks.Ask;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** “I am the wrong person”: who would be right, or why not. */
public record WrongPersonPage(Ask ask, String action, String reason, Problems problems) implements Page {}
