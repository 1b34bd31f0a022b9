package org.guildhall.platform.web;

import java.time.InstantSource;
import org.guildhall.platform.words.Say;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The design system as it is, in the demonstration and while developing. */
@Controller
@ConditionalOnProperty("guildhall.demo")
class DesignController {

    private final InstantSource time;

    DesignController(InstantSource time) {
        this.time = time;
    }

    @GetMapping("/design")
    DesignPage design(
            @RequestParam(defaultValue = "light") String theme, @RequestParam(defaultValue = "ltr") String direction) {
        return new DesignPage(theme.equals("dark"), direction.equals("rtl"), Say.today(), time.instant());
    }
}
