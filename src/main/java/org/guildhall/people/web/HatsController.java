package org.guildhall.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.people.Sessions;
import org.guildhall.platform.web.ChosenLanguage;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Visitors.HatChoice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own place: the switch to another of their roles, the language they read. */
@Controller
class HatsController {

    @PostMapping("/hats")
    Redirect change(@RequestParam String hat, HttpServletRequest request) {
        if (Shell.current().hats().stream().map(HatChoice::id).anyMatch(hat::equals)) {
            request.getSession().setAttribute(Sessions.HAT, hat);
        }
        return Redirect.to("/home");
    }

    @PostMapping("/language")
    Redirect language(@RequestParam String tag, @RequestParam(defaultValue = "/") String back, HttpServletResponse to) {
        to.addCookie(ChosenLanguage.cookie(tag));
        // only a path of our own, never another site's address
        return Redirect.to(back.matches("/(?!/)[^\\\\\\p{Cntrl}]*") ? back : "/");
    }
}
