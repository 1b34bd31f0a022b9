package org.guildhall.demo.web;

import static org.guildhall.platform.words.Say.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.guildhall.people.Register;
import org.guildhall.people.Sessions;
import org.guildhall.people.SignIn;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.web.Shell;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The door that exists in the demo alone: sign in as anyone by one GET. */
@Controller
@ConditionalOnProperty("guildhall.demo")
class DemoDoor {

    private static final Actor SHOWMAN = Actor.system("demo");

    private final Register register;
    private final SignIn signIn;

    DemoDoor(Register register, SignIn signIn) {
        this.register = register;
        this.signIn = signIn;
    }

    @GetMapping("/demo/people")
    Page cast() {
        return new CastPage(everybody().stream().map(DemoDoor::member).toList());
    }

    @GetMapping(path = "/demo/people.json", produces = "application/json")
    @ResponseBody
    List<Listed> list() {
        return everybody().stream().map(Listed::of).toList();
    }

    @GetMapping("/demo/sign-in/{person}")
    Redirect enter(@PathVariable PersonId person, HttpServletRequest request) {
        if (signIn.known(person).isEmpty()) {
            throw new NotFound();
        }
        Sessions.enter(request, person);
        return Redirect.to("/home");
    }

    private List<Register.Listed> everybody() {
        return Acting.as(SHOWMAN, () -> register.everybody(SHOWMAN));
    }

    private static CastPage.Member member(Register.Listed listed) {
        String role = text("people.role." + listed.role().name().toLowerCase(Locale.ROOT));
        return new CastPage.Member(
                listed.person().value().toString(), listed.name(), listed.language(), role, listed.organisation());
    }

    /** One line of the list for scripts and crawlers. */
    record Listed(String name, String role, String organisation, String language, String firstPage, String signIn) {

        static Listed of(Register.Listed listed) {
            return new Listed(
                    listed.name(),
                    listed.role().name(),
                    listed.organisation(),
                    listed.language(),
                    Shell.to("/home"),
                    Shell.to("/demo/sign-in/" + listed.person().value()));
        }
    }
}
