package org.guildhall.asks.web;

import org.guildhall.asks.LinkEnds;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends a link because its holder says so: they have passed it on by mistake, or want it no longer. */
@Controller
class LinkEndController {

    private static final String DOOR = "/l/";

    private final LinkEnds links;

    LinkEndController(LinkEnds links) {
        this.links = links;
    }

    @GetMapping("/link-end")
    LinkEndPage ask(Actor actor) {
        if (!actor.byLink()) {
            throw new NotFound();
        }
        return new LinkEndPage();
    }

    /** The door is shut from then on, so that the answer leads outside of it. */
    @PostMapping("/link-end")
    ResponseEntity<Void> end(Actor actor) {
        if (!actor.byLink()) {
            throw new NotFound();
        }
        String token = Shell.to("").substring(DOOR.length());
        links.end(token);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/links/" + token)
                .build();
    }
}
