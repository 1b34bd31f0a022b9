package org.guildhall.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a coordinator does. */
final class Coordinator extends Participant {

    private final String name;

    Coordinator(Someone at, String name) {
        super(at);
        this.name = name;
    }

    /** Makes an internship of a few hours with two objectives, publishes it and opens a cohort. */
    void makesAProgramme(String title, String cohort, LocalDate starts, LocalDate ends) {
        at.opens("/programmes").follows("programmes.new").writes("programmes.name", title);
        at.presses("programmes.start").follows("programmes.terms");
        at.writes("programmes.hours", "7").writes("programmes.week", "35").presses("programmes.save");
        objective("create solutions", "Find a way through the day of a ward");
        objective("advise others", "Tell visitors where to turn");
        at.follows("programmes.publish").presses("programmes.publish");
        at.follows("programmes.cohort.new").writes("programmes.cohort.name", cohort);
        at.writes("programmes.starts", starts.toString()).writes("programmes.ends", ends.toString());
        at.presses("programmes.cohort.open").seesText(cohort);
    }

    private void objective(String competency, String title) {
        at.follows("programmes.objective.new");
        at.page().locator("main input[type=search]").fill(competency);
        at.page().locator("main input[type=search]").press("Enter");
        at.page().locator("main input[type=checkbox]").first().check();
        at.writes("programmes.objective.title", title).presses("programmes.objective.add");
        at.seesText(title);
    }

    void bringsARoster(String table) {
        at.opens("/learners").follows("programmes.roster.bring").hands("imports.file", file("roster.csv", table));
        at.presses("imports.upload").presses("imports.check");
        at.comesToSee("imports.nothing-yet").presses("imports.confirm", 1).comesToSee("imports.written", 1);
    }

    private static Path file(String name, String text) {
        try {
            Path folder = Files.createDirectories(Path.of("target/journeys"));
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void signsTheAgreementOf(String learner) {
        at.takesUp("agreements.ask.sign.title", learner);
        signs(name);
    }

    void completes(String learner, String role) {
        at.opens("/placements?q=" + role.replace(" ", "+")).followsLink(learner);
        at.follows("placements.act.complete").chooses("placements.outcome", at.words("placements.outcome.passed"));
        at.presses("placements.act.complete").sees("placements.state.completed");
    }
}
