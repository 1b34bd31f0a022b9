package org.guildhall.operation.web;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.operation.Machine;
import org.guildhall.operation.Standing;
import org.guildhall.operation.Troubles;
import org.guildhall.platform.history.Happening;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Figure;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.TimelineEntry;
import org.guildhall.platform.web.Todo;
import org.guildhall.platform.words.Say;

/** How this Guildhall runs: what awaits somebody, what there is room for, which versions work together, what was done. */
public record OperationPage(Standing standing) implements Page {

    private static final long MEGABYTE = 1_000_000;

    public String lead() {
        Standing.Inside inside = standing.inside();
        if (inside == null) {
            return Say.text("operation.run-by", standing.runBy());
        }
        return Say.text("operation.lead", inside.troubles().all());
    }

    public List<Chip> tabs() {
        Standing.Inside inside = standing.inside();
        return inside == null ? List.of() : Tabs.of(inside.troubles(), "/operation");
    }

    /** What somebody should look at, each with the page where it is mended. */
    public List<Todo> todos() {
        List<Todo> todos = new ArrayList<>();
        Standing.Inside inside = standing.inside();
        if (inside == null) {
            return todos;
        }
        Troubles troubles = inside.troubles();
        add(todos, "letters", troubles.lettersGivenUp());
        add(todos, "events", troubles.events());
        add(todos, "jobs", troubles.jobs());
        add(todos, "work", troubles.work());
        return todos;
    }

    private static void add(List<Todo> todos, String what, long number) {
        if (number > 0) {
            todos.add(new Todo(
                    Say.text("operation.todo." + what, number),
                    "/operation/" + what,
                    Say.text("operation.todo." + what + "-text"),
                    null));
        }
    }

    /** What is not as it should be and is mended outside Guildhall. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Standing.Inside inside = standing.inside();
        if (inside != null && !inside.mailServer()) {
            warnings.add(Say.text("operation.no-mail-server"));
        }
        if (inside != null && inside.troubles().texts() > 0) {
            warnings.add(Say.text("operation.texts-wait", inside.troubles().texts()));
        }
        if (inside != null && inside.room().isTight()) {
            warnings.add(Say.text("operation.disk-tight"));
        }
        return warnings;
    }

    public List<Figure> figures(Standing.Inside inside) {
        Machine.Room room = inside.room();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(Say.number(inside.troubles().letters()), Say.text("operation.figure.letters")));
        figures.add(new Figure(size(room.databaseBytes()), Say.text("operation.figure.database")));
        if (room.freeBytes() != null) {
            figures.add(new Figure(size(room.freeBytes()), Say.text("operation.figure.free")));
        }
        figures.add(new Figure(size(room.memoryBytes()), Say.text("operation.figure.memory")));
        figures.add(new Figure(Say.howLong(room.upMinutes()), Say.text("operation.figure.up")));
        return figures;
    }

    public List<Fact> versions() {
        Machine.Versions versions = standing.versions();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Guildhall",
                versions.guildhall().isEmpty() ? Say.text("operation.from-sources") : versions.guildhall()));
        facts.add(new Fact("Java", versions.java()));
        facts.add(new Fact("PostgreSQL", versions.postgresql()));
        facts.add(new Fact(Say.text("operation.schema"), versions.schema()));
        return facts;
    }

    /** Whether what it leans on is there. */
    public List<Fact> health(Standing.Inside inside) {
        Integer restarts = inside.room().restarts();
        return List.of(
                new Fact(
                        Say.text("operation.figure.database"),
                        restarts == null ? Say.text("operation.answers") : Say.text("operation.restarts", restarts)),
                new Fact(
                        Say.text("operation.mail-server"),
                        Say.text(inside.mailServer() ? "operation.is-set" : "operation.is-not-set")),
                new Fact(
                        Say.text("platform.sms.title"),
                        Say.text(inside.textProvider() ? "operation.is-set" : "operation.is-not-set")));
    }

    public List<TimelineEntry> entries(Standing.Inside inside) {
        return inside.history().stream().map(Happening::entry).toList();
    }

    private static String size(long bytes) {
        long megabytes = bytes / MEGABYTE;
        return megabytes >= 10_000
                ? Say.text("operation.gigabytes", megabytes / 1000)
                : Say.text("operation.megabytes", megabytes);
    }
}
