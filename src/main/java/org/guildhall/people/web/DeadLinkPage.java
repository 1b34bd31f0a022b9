package org.guildhall.people.web;

import org.guildhall.platform.web.Page;

/** Explains why a sign-in link no longer works and offers a new one. */
public record DeadLinkPage() implements Page {}
