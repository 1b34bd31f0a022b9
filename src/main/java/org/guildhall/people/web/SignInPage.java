package org.guildhall.people.web;

import org.guildhall.platform.web.Page;

/**
 * Asks for the address to send a link to.
 *
 * @param problem what is wrong with what was typed; empty where nothing is
 */
public record SignInPage(String email, String problem) implements Page {}
