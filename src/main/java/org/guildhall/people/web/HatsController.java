package org.guildhall.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.guildhall.people.Sessions;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.guildhall.platform.web.Visitors.HatChoice;
import org.guildhall.platform.words.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own place: the switch to another of their roles, the language they read. */
@Controller
class HatsController {

    private static final int LANGUAGE_KEPT = (int) Duration.ofDays(365).toSeconds();

    @PostMapping("/hats")
    Redirect change(@RequestParam String hat, HttpServletRequest request) {
        if (Shell.current().hats().stream().map(HatChoice::id).anyMatch(hat::equals)) {
            request.getSession().setAttribute(Sessions.HAT, hat);
        }
        return Redirect.to("/home");
    }

    @PostMapping("/language")
    Redirect language(@RequestParam String tag, @RequestParam(defaultValue = "/") String back, HttpServletResponse to) {
        Cookie cookie =
                new Cookie(SessionVisitors.LANGUAGE, Reading.nearest(tag).toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(LANGUAGE_KEPT);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        to.addCookie(cookie);
        // only a path of our own, never another site's address
        return Redirect.to(back.matches("/(?!/)[^\\\\\\p{Cntrl}]*") ? back : "/");
    }
}
