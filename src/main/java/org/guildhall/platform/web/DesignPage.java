package org.guildhall.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every component of the design system in its states, in one light and one direction, for those who build pages.
 *
 * @param rightToLeft with words that are read so
 * @param today in the reader's zone
 */
public record DesignPage(boolean dark, boolean rightToLeft, LocalDate today, Instant now) implements Page {

    private static final String HERE = "/design";
    private static final List<String> ICONS = List.of(
            "home",
            "inbox",
            "placements",
            "opportunities",
            "programmes",
            "organisations",
            "people",
            "person",
            "logbook",
            "clock",
            "calendar",
            "competencies",
            "assessment",
            "messages",
            "agreements",
            "credentials",
            "reports",
            "off-track",
            "search",
            "check",
            "cross",
            "plus",
            "forward",
            "back",
            "down",
            "mail",
            "file",
            "download",
            "upload",
            "globe",
            "sign-out",
            "switch",
            "help",
            "more",
            "settings",
            "import");

    /** The same in the other lights and directions. */
    public List<Chip> modes() {
        return Stream.of(false, true)
                .flatMap(toTheLeft -> Stream.of(false, true).map(night -> mode(night, toTheLeft)))
                .toList();
    }

    private Chip mode(boolean night, boolean toTheLeft) {
        return new Chip(
                (night ? "Dark" : "Light") + (toTheLeft ? ", right to left" : ", left to right"),
                HERE + "?theme=" + (night ? "dark" : "light") + "&direction=" + (toTheLeft ? "rtl" : "ltr"),
                night == dark && toTheLeft == rightToLeft);
    }

    public String theme() {
        return dark ? "dark" : "light";
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public String language() {
        return rightToLeft ? "ar" : "en";
    }

    /** One of two wordings of the same. */
    public String say(String english, String arabic) {
        return rightToLeft ? arabic : english;
    }

    public Problems problems() {
        String wrong = say(
                "The end date is before the start date. Enter an end date on or after 4 May 2026.",
                "تاريخ الانتهاء قبل تاريخ البدء. أدخل تاريخًا في 4 أيار 2026 أو بعده.");
        return Problems.of("d-end", wrong).and("d-wrong-mode", say("Choose a mode.", "اختر نمطًا."));
    }

    public List<Option> options() {
        return List.of(
                new Option(
                        "one", say("On site", "في الموقع"), say("At Brook & Sons, Leeds", "لدى بروك وأبنائه في ليدز")),
                new Option("two", say("Hybrid", "مختلط")));
    }

    public List<Chip> chips() {
        return List.of(
                new Chip(say("All", "الكل"), HERE, true, 17),
                new Chip(say("Unsigned", "غير موقّع"), HERE, false, 5),
                new Chip(say("Behind on hours", "متأخر في الساعات"), HERE, false, 0));
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(say("Placements", "التدريبات"), HERE),
                new Crumb(say("Quality assistant at Brook & Sons", "مساعدة جودة لدى بروك وأبنائه"), HERE));
    }

    public List<Todo> todos() {
        return List.of(
                new Todo(
                        say("Log today", "سجّل يومك"),
                        HERE,
                        say("Planned 8:00–16:00 on line 2", "المخطط 8:00–16:00 على الخط 2"),
                        today),
                new Todo(
                        say("Judge yourself on “Diagnose faults”", "قيّم نفسك في «تشخيص الأعطال»"),
                        HERE,
                        null,
                        today.minusDays(2)),
                new Todo(say("Read what is new", "اقرأ الجديد"), HERE, null, null));
    }

    public List<Figure> figures() {
        return List.of(
                new Figure("92 %", say("asks answered in time", "من الطلبات أُجيب عنها في وقتها")),
                new Figure(say("1.4 days", "1.4 يوم"), say("median answer", "وسيط زمن الجواب")),
                new Figure("17", say("placements off track", "تدريبًا خارج المسار")));
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(say("Supervisor", "المشرف"), "Omar Reyes"),
                new Fact(say("Learner", "المتدربة"), "يارا منصور"));
    }

    public List<TimelineEntry> entries() {
        return List.of(
                new TimelineEntry(
                        say("Lina Haddad signed the agreement.", "وقّعت لينا حداد الاتفاقية."), now.minusSeconds(7200)),
                new TimelineEntry(
                        say("Dr Wen Li sent it.", "أرسلتها الدكتورة ون لي."),
                        now.minusSeconds(90000),
                        say("Version 2", "النسخة 2")));
    }

    public Order order() {
        return new Order("name", false);
    }

    /** Somebody else has saved meanwhile. */
    public Conflict conflict() {
        return new Conflict(
                "Omar Reyes",
                false,
                now.minusSeconds(120),
                List.of(new Conflict.Line(
                        say("Title", "العنوان"),
                        say("Quality assistant", "مساعدة جودة"),
                        say("Quality assistant, line 2", "مساعدة جودة، الخط 2"))));
    }

    /** Names of both directions, one longer than its column. */
    public List<String> longNames() {
        return List.of("يارا منصور", "Maximiliana Featherstonehaugh-Cholmondeley");
    }

    public List<String> icons() {
        return ICONS;
    }
}
