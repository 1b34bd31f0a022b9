package org.guildhall.platform.ids;

import java.util.UUID;

/** A typed identifier: a record around one UUID, so that an agreement's id is never taken for a person's. */
public interface Id {

    UUID value();
}
