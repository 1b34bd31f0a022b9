package org.guildhall.platform.sms;

import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Notice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.web.Redirect;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own mobile number. */
@Controller
class MobileController {

    private final Mobiles mobiles;

    MobileController(Mobiles mobiles) {
        this.mobiles = mobiles;
    }

    @GetMapping("/mobile")
    Object mine(Actor actor) {
        return actor.isNobody() ? Redirect.to("/sign-in") : page(actor, "", Problems.none());
    }

    @PostMapping("/mobile/codes")
    Object give(Actor actor, @RequestParam(defaultValue = "") String number) {
        Optional<PhoneNumber> read = PhoneNumber.of(number);
        if (read.isEmpty()) {
            return wrong(actor, number, Problems.of("number", Say.text("platform.sms.number-wrong")));
        }
        return switch (mobiles.give(actor, read.get())) {
            case Mobiles.Given.CodeSent ignored -> Redirect.to("/mobile", Notice.of("platform.sms.code-sent"));
            case Mobiles.Given.TooMany many ->
                wrong(
                        actor,
                        number,
                        Problems.of(
                                "number",
                                Say.text("platform.sms.too-many", many.next().toMinutes() + 1)));
        };
    }

    @PostMapping("/mobile/proofs")
    Object prove(Actor actor, @RequestParam(defaultValue = "") String code) {
        return mobiles.prove(actor, code)
                ? Redirect.to("/mobile", Notice.of("platform.sms.proven"))
                : wrong(actor, "", Problems.of("code", Say.text("platform.sms.code-wrong")));
    }

    @PostMapping("/mobile/ends")
    Redirect takeBack(Actor actor) {
        mobiles.takeBack(actor);
        return Redirect.to("/mobile", Notice.of("platform.sms.taken-back"));
    }

    private Page.Answer wrong(Actor actor, String number, Problems problems) {
        return Page.invalid(page(actor, number, problems));
    }

    private MobilePage page(Actor actor, String number, Problems problems) {
        return new MobilePage(mobiles.mine(actor).orElse(null), number, problems);
    }
}
