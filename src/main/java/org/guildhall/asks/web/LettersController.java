package org.guildhall.asks.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.asks.Gathering;
import org.guildhall.asks.LetterHours;
import org.guildhall.asks.LetterTimes;
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

/** When letters come to whoever looks. */
@Controller
class LettersController {

    private static final Duration LEAST = Duration.ofHours(2);

    private final LetterHours hours;

    LettersController(LetterHours hours) {
        this.hours = hours;
    }

    @GetMapping("/letters")
    Object letters(Actor actor) {
        return actor.isNobody() ? Redirect.to("/sign-in") : LettersPage.of(hours.of(actor));
    }

    @PostMapping("/letters")
    Object set(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") List<DayOfWeek> off,
            @RequestParam(required = false) Optional<Gathering> gathering) {
        Optional<LocalTime> begins = time(from);
        Optional<LocalTime> ends = time(until);
        Set<DayOfWeek> free = off.isEmpty() ? Set.of() : EnumSet.copyOf(off);
        Problems problems = Problems.none()
                .when(begins.isEmpty(), "from", Say.text("asks.hours.time-wrong"))
                .when(ends.isEmpty(), "until", Say.text("asks.hours.time-wrong"))
                .when(tooQuiet(begins, ends), "until", Say.text("asks.hours.too-quiet"))
                .when(free.size() == DayOfWeek.values().length, "off", Say.text("asks.hours.too-many-off"))
                .when(gathering.isEmpty(), "gathering", Say.text("asks.hours.gathering-missing"));
        if (!problems.isEmpty()) {
            return Page.invalid(new LettersPage(
                    from, until, free, gathering.orElse(null), hours.of(actor).zone(), problems));
        }
        hours.set(
                actor,
                new LetterTimes(
                        begins.orElseThrow(),
                        ends.orElseThrow(),
                        free,
                        gathering.orElseThrow(),
                        hours.of(actor).zone()));
        return Redirect.to("/letters", Notice.of("asks.hours.saved"));
    }

    private static boolean tooQuiet(Optional<LocalTime> from, Optional<LocalTime> until) {
        if (from.isEmpty() || until.isEmpty() || from.equals(until)) {
            return false;
        }
        Duration open = Duration.between(until.get(), from.get());
        return (open.isNegative() ? open.plusDays(1) : open).compareTo(LEAST) < 0;
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
