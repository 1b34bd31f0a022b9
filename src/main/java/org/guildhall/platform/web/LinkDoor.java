package org.guildhall.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens the door to whoever holds a link. The module that makes links implements it. */
public interface LinkDoor {

    /**
     * Who comes by this link and which page it opens; empty where it has ended or never was.
     *
     * @param chosen the language they chose in this browser; where empty they read in the one we know of them
     */
    Optional<Opened> open(String token, Optional<Locale> chosen);

    /**
     * A link that works.
     *
     * @param path page it opens; what lies below that page is open too
     * @param others pages of the same kind of act that await the same person; they are open too, nothing else is
     */
    record Opened(Visitors.Visitor visitor, String path, List<String> others) {

        public Opened {
            others = List.copyOf(others);
        }

        /** Whether the link leads to a path. */
        public boolean leadsTo(String wanted) {
            return isBelow(path, wanted) || others.stream().anyMatch(it -> isBelow(it, wanted));
        }

        private static boolean isBelow(String page, String wanted) {
            return wanted.equals(page) || wanted.startsWith(page + "/");
        }
    }
}
