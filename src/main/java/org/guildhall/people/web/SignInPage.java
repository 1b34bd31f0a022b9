package org.guildhall.people.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** Asks for the address to send a link to. */
public record SignInPage(String email, Problems problems) implements Page {}
