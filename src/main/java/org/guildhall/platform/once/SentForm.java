package org.guildhall.platform.once;

import java.util.UUID;
import org.guildhall.platform.actor.PersonId;

/**
 * A form as somebody sent it.
 *
 * @param person of nobody's id where nobody has signed in
 * @param key the form's, made when it was shown
 * @param content digest of what it says and where it went, so that a form that was changed and sent again is another one
 */
public record SentForm(PersonId person, UUID key, byte[] content) {}
