package org.guildhall.people.web;

import java.util.List;
import org.guildhall.people.Person;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;

/**
 * Asks an administrator why and for how long they act for somebody.
 *
 * @param minutes as chosen
 */
public record AssistPage(Person person, String reason, String minutes, Problems problems) implements Page {

    static final List<Integer> LENGTHS = List.of(15, 30, 60);

    public List<Option> lengths() {
        return LENGTHS.stream()
                .map(it -> new Option(String.valueOf(it), Say.text("people.assist.minutes", it)))
                .toList();
    }
}
