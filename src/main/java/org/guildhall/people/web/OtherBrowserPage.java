package org.guildhall.people.web;

import java.time.Instant;
import org.guildhall.platform.web.Page;

/**
 * What a sign-in link opens in a browser that did not ask for it: what that means, and a button for who wants it all the same.
 *
 * @param askedIn the names of the browser that asked; empty where they are not known
 */
public record OtherBrowserPage(String token, String name, String askedIn, Instant askedAt) implements Page {}
