package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.platform.edit.DoneBefore;
import org.guildhall.platform.words.Say;

/**
 * Somebody has done it, or something else, before: who, what and when, and where it stands now.
 *
 * @param why the act has no place any more
 * @param path where the thing is shown as it is now
 * @param typed what the reader had written, so that it is not lost
 */
public record DonePage(String what, Instant at, String why, String path, List<String> typed) implements Page {

    /** The last steps of an address that name the act and not the thing; a day is written at its own address. */
    private static final Pattern ACT = Pattern.compile("(/acts|/correction|/acknowledgements)?/[^/]+$");

    private static final Pattern DAY = Pattern.compile("/days/[^/]+$");

    static DonePage of(DoneBefore denied, HttpServletRequest request) {
        String path = Shell.current().path();
        return new DonePage(
                denied.happening().text(),
                denied.happening().at(),
                Say.text(denied.why()),
                DAY.matcher(path).find() ? path : ACT.matcher(path).replaceFirst(""),
                typed(request));
    }

    /** Words of one's own, not choices: they have spaces between them. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OnceFilter.NOT_CONTENT.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(it -> it.chars().anyMatch(Character::isWhitespace))
                .distinct()
                .toList();
    }
}
