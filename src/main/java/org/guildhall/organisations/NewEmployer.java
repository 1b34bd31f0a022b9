package org.guildhall.organisations;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An employer as an institution gets to know it: a name, a first site, and who speaks for it.
 *
 * @param sector what it does, in a word or two; null where not stated
 * @param zone of its first site; the country follows from it
 * @param leadLanguage en, fr, es or ar
 */
public record NewEmployer(
        String name,
        @Nullable String sector,
        String city,
        ZoneId zone,
        String leadName,
        String leadEmail,
        String leadLanguage) {}
