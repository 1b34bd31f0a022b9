package org.guildhall.people.web;

import org.guildhall.platform.web.Page;

/** Says that a link is on its way, whether the address is known or not. */
public record LinkSentPage(String email) implements Page {}
