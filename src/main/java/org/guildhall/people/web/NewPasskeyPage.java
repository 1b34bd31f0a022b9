package org.guildhall.people.web;

import org.guildhall.people.Passkeys;
import org.guildhall.people.Person;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;

/**
 * Makes a passkey with the reader's browser.
 *
 * @param challenge what it is to sign, in base64url
 */
public record NewPasskeyPage(Person person, Passkeys.Wanted wanted, String challenge, String name, Problems problems)
        implements Page {

    public String known() {
        return String.join(" ", wanted.known());
    }
}
