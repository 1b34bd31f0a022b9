package org.guildhall.journeys;

import java.time.LocalDate;
import java.time.ZoneId;

/** What a learner does. */
final class Learner extends Participant {

    private final String name;

    Learner(Someone at, String name) {
        super(at);
        this.name = name;
    }

    String name() {
        return name;
    }

    void applies(String role, String letter) {
        at.opens("/opportunities?q=" + role.replace(" ", "+")).followsLink(role);
        at.writes("opportunities.letter", letter).presses("opportunities.apply");
        at.sees("opportunities.application.submitted");
    }

    void acceptsTheOffer() {
        at.opens("/applications").page().locator("main .card a").first().click();
        at.follows("opportunities.act.accept").presses("opportunities.act.accept");
        at.sees("opportunities.application.accepted");
    }

    void signsTheAgreement() {
        at.takesUp("agreements.ask.sign.title", name);
        signs(name);
    }

    /** Sees that everybody has signed, and that the first day has come. */
    void starts() {
        opensThePlacement();
        at.comesToSee("placements.state.ready");
        RunningGuildhall.daysPass(0);
        opensThePlacement();
        at.sees("placements.state.active");
    }

    void opensThePlacement() {
        at.opens("/placements").followsLink(name);
    }

    void logsToday(String hours, String text) {
        goesTo("/logbook");
        at.follows("logbook.log-today");
        writesTheDay(hours, text);
    }

    /** Writes a day again, from the page of the week. */
    void changes(LocalDate day, String hours, String text) {
        at.page().locator("main a[href$='/days/" + day + "']").first().click();
        writesTheDay(hours, text);
    }

    private void writesTheDay(String hours, String text) {
        at.writes("logbook.other-hours", hours).writes("logbook.text", text);
        at.page().locator("main input[type=checkbox]").first().check();
        at.presses("logbook.save").seesText(text);
    }

    void submitsTheWeek(long minutes) {
        at.presses("logbook.submit", at.hours(minutes)).sees("logbook.state.submitted");
    }

    /** Asks the supervisor about a day, from the page of its week, and stays at the day. */
    void asksHowItWent(LocalDate day, String supervisor, String question) {
        at.page().reload();
        at.sees("logbook.state.approved").follows("feedback.ask-on-day", at.day(day));
        at.chooses("feedback.whom", supervisor)
                .writes("feedback.question", question)
                .presses("feedback.ask");
        at.sees("feedback.waiting", supervisor);
    }

    /** Hears on the open page what was said, says that it helped, and makes something of it. */
    void hears(String word, String action) {
        at.comesToSeeText(word).presses("feedback.helped").sees("feedback.rated-helped");
        at.writes("feedback.action-label", action)
                .presses("feedback.action-save")
                .sees("feedback.action-made");
    }

    /** Does what they set out. */
    void does(String action) {
        at.takesUp("feedback.ask.action.title", action)
                .presses("feedback.action-do")
                .sees("feedback.action-done");
    }

    void assessesThemselves(int level) {
        at.takesUp("assessment.ask.self.title", name);
        judges(level);
    }

    void disagrees(String comment) {
        at.takesUp("assessment.ask.answer.title", name);
        at.writes("assessment.comment", comment).presses("assessment.disagree").sees("assessment.disagreed", name);
    }

    /** Today where the work is. */
    static LocalDate today(String zone) {
        return LocalDate.ofInstant(RunningGuildhall.time().instant(), ZoneId.of(zone));
    }
}
