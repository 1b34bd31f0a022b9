package org.guildhall.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every component of the design system in its states, for those who build pages. */
public record GalleryPage(LocalDate today, Instant now) implements Page {

    public Problems problems() {
        return Problems.of("g-end", "The end date is before the start date. Enter an end date on or after 4 May 2026.");
    }

    public List<Option> options() {
        return List.of(new Option("one", "On site", "At Brook & Sons, Leeds"), new Option("two", "Hybrid"));
    }

    public List<Chip> chips() {
        return List.of(new Chip("All", "/demo/gallery", true, 17), new Chip("Unsigned", "/demo/gallery", false, 5));
    }

    public List<Todo> todos() {
        return List.of(
                new Todo("Log today", "/demo/gallery", "Planned 8:00–16:00 on line 2", today),
                new Todo("Judge yourself on “Diagnose faults”", "/demo/gallery", null, today.minusDays(2)));
    }

    public List<Figure> figures() {
        return List.of(new Figure("92 %", "asks answered in time"), new Figure("1.4 days", "median answer"));
    }

    public List<Fact> facts() {
        return List.of(new Fact("Supervisor", "Omar Reyes"), new Fact("Learner", "يارا منصور"));
    }

    public List<TimelineEntry> entries() {
        return List.of(
                new TimelineEntry("Lina Haddad signed the agreement.", now.minusSeconds(7200)),
                new TimelineEntry("Dr Wen Li sent it.", now.minusSeconds(90000), "Version 2"));
    }
}
