package org.guildhall.people.web;

import org.guildhall.platform.web.Page;

/** What a sign-in link opens: a button. Opening a link never acts, because mail scanners open links. */
public record SignInLinkPage(String token, String name) implements Page {}
