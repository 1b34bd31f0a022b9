package org.guildhall.platform.web;

import java.util.Optional;

/** Opens the door to whoever holds a link. The module that makes links implements it. */
public interface LinkDoor {

    /** Who comes by this link and which page it opens; empty where it has ended or never was. */
    Optional<Opened> open(String token);

    /**
     * A link that works.
     *
     * @param path page it opens; what lies below that page is open too, nothing else
     */
    record Opened(Visitors.Visitor visitor, String path) {

        /** Whether the link leads to a path. */
        public boolean leadsTo(String wanted) {
            return wanted.equals(path) || wanted.startsWith(path + "/");
        }
    }
}
