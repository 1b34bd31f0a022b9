package org.guildhall.journeys;

import java.time.LocalDate;

/** What an employer's lead does. */
final class Employer extends Participant {

    private final String name;

    Employer(Someone at, String name) {
        super(at);
        this.name = name;
    }

    void advertises(String role, String about, LocalDate starts, LocalDate ends) {
        at.opens("/opportunities").follows("opportunities.new");
        at.writes("opportunities.name", role).writes("opportunities.about", about);
        at.writes("opportunities.fact.places", "1");
        at.writes("opportunities.fact.starts", starts.toString()).writes("opportunities.fact.ends", ends.toString());
        at.presses("opportunities.save").presses("opportunities.event.publish");
        at.sees("opportunities.event.pause");
    }

    void offersThePlaceTo(String learner, String role) {
        at.takesUp("opportunities.ask.answer.title", learner, role);
        at.seesText(learner).follows("opportunities.act.offer").presses("opportunities.act.offer");
        at.sees("opportunities.application.offered");
    }

    void namesTheSupervisor(String learner, String role, String supervisor, String email) {
        at.opens("/placements?q=" + role.replace(" ", "+")).followsLink(learner);
        at.follows("placements.supervisor.name");
        at.writes("placements.supervisor.who", supervisor).writes("placements.supervisor.email", email);
        at.presses("placements.supervisor.name").seesText(supervisor);
    }

    void signsTheAgreement() {
        signs(name);
    }
}
