package org.guildhall.people.web;

import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/** Asks for the institution and its first person, as typed so far. */
public record FirstRunPage(String token, String institution, String zone, String name, String email, Problems problems)
        implements Page {

    /** The same page, saying where the token is found. */
    FirstRunPage wrongToken() {
        return new FirstRunPage(
                token, institution, zone, name, email, Problems.of("token", Say.text("people.first-run.token-wrong")));
    }
}
