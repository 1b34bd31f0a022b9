package org.guildhall.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a coordinator does. */
final class Coordinator extends Participant {

    private static final Path EXCERPT = Path.of("src/main/resources/demo/esco-excerpt");

    private final String name;

    Coordinator(Someone at, String name) {
        super(at);
        this.name = name;
    }

    /** Imports the excerpt of ESCO from its two zips as they are, and watches it to its end. */
    void importsAFramework() {
        at.opens("/competencies/frameworks").follows("competencies.import.title");
        at.hands("competencies.import.classification", EXCERPT.resolve("esco-1.1.1-classification-en-csv.zip"));
        at.hands("competencies.import.relations", EXCERPT.resolve("esco-1.1.1-relations-csv.zip"));
        at.presses("competencies.import.act").comesToSee("platform.work.go-on");
        at.follows("platform.work.go-on").isAt("competencies.frameworks").seesText("ESCO (excerpt) 1.1.1");
    }

    /** Makes an internship of a few hours with two objectives, publishes it and opens a cohort. */
    void makesAProgramme(String title, String cohort, LocalDate starts, LocalDate ends) {
        at.opens("/programmes").follows("programmes.new").writes("programmes.name", title);
        at.presses("programmes.start").follows("programmes.terms.edit");
        at.writes("programmes.hours", "7").writes("programmes.week", "35").presses("programmes.save");
        at.follows("programmes.objective.new");
        objective("create solutions", "Find a way through the day of a ward");
        objective("advise others", "Tell visitors where to turn");
        at.follows("programmes.objective.enough");
        at.follows("programmes.publish").presses("programmes.publish");
        at.follows("programmes.cohort.new").writes("programmes.cohort.name", cohort);
        at.writes("programmes.starts", starts.toString()).writes("programmes.ends", ends.toString());
        at.presses("programmes.cohort.open").seesText(cohort);
    }

    private void objective(String competency, String title) {
        at.page().locator("main input[type=search]").fill(competency);
        at.page().locator("main input[type=search]").press("Enter");
        at.ticks(competency);
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

    /** Finds them on the first page among those for whom this reason holds. */
    void seesOffTrack(String reason, String learner) {
        Locator those =
                at.page().locator("#off-track .chips a", new Page.LocatorOptions().setHasText(at.words(reason)));
        Locator them = at.page().locator("#off-track table").getByText(learner);
        for (int tries = 0; tries < 100; tries++) {
            at.opens("/home");
            those.click();
            if (them.count() > 0) break;
            at.page().waitForTimeout(200);
        }
        at.seesText(learner);
    }

    void seesNothingOffTrackOf(String learner) {
        at.opens("/home").sees("insight.figure.in-time").seesNo(learner);
    }
}
