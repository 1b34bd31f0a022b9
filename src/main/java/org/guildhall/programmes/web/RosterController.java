package org.guildhall.programmes.web;

import org.guildhall.platform.actor.Actor;
import org.guildhall.programmes.Rosters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The learners as a file. */
@Controller
class RosterController {

    private final Rosters rosters;

    RosterController(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/learners.csv")
    ResponseEntity<byte[]> download(Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("learners.csv")
                                .build()
                                .toString())
                .body(rosters.download(actor));
    }
}
