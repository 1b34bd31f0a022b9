package org.guildhall.platform.web;

import java.time.InstantSource;
import org.guildhall.platform.words.Say;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The gallery, in the demonstration only. */
@Controller
@ConditionalOnProperty("guildhall.demo")
class GalleryController {

    private final InstantSource time;

    GalleryController(InstantSource time) {
        this.time = time;
    }

    @GetMapping("/demo/gallery")
    Object gallery() {
        return new GalleryPage(Say.today(), time.instant());
    }
}
