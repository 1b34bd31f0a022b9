package org.guildhall.people;

import org.guildhall.platform.actor.PersonId;

/**
 * Somebody Guildhall knows.
 *
 * @param language a language tag: en, fr, es or ar
 * @param zone an IANA time zone, for example {@code Europe/London}
 */
public record Person(PersonId id, String name, String email, String language, String zone) {}
