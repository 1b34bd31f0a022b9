package org.guildhall.platform.web;

import org.guildhall.platform.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. */
@Controller
class FrontController {

    @GetMapping("/")
    Object front(Actor actor) {
        return actor.isNobody() ? new FrontPage() : Redirect.to("/home");
    }
}
