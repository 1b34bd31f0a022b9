package org.guildhall.people.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/**
 * Asks for the address to send a link to; where the browser has a passkey, that stands beside it.
 *
 * @param challenge what a passkey is to sign, in base64url
 * @param site the host that passkeys are bound to
 */
public record SignInPage(String email, Problems problems, String challenge, String site) implements Page {}
