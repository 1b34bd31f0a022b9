package org.guildhall.people.web;

import org.guildhall.people.Passkey;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/** One of the reader's passkeys: its name, and the end of it. */
public record PasskeyPage(Passkey passkey, String name, Problems problems) implements Page {}
