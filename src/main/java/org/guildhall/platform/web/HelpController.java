package org.guildhall.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help. */
@Controller
class HelpController {

    @GetMapping("/help")
    Object help() {
        return new HelpPage();
    }
}
