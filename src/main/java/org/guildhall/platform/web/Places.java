package org.guildhall.platform.web;

import java.util.List;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.words.Say;

/** Where each role may go, most used first. Only places that exist. */
final class Places {

    private Places() {}

    static List<Shell.Place> of(Actor actor, String path) {
        if (actor.isNobody() || actor.byLink()) {
            return List.of();
        }
        return List.of(place("home", "/home", "home", path));
    }

    private static Shell.Place place(String name, String target, String icon, String path) {
        boolean current = path.equals(target) || path.startsWith(target + "/");
        return new Shell.Place(Say.text("platform.place." + name), target, icon, current, 0);
    }
}
