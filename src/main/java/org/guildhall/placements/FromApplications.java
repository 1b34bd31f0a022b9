package org.guildhall.placements;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.opportunities.Application;
import org.guildhall.opportunities.ApplicationAdvanced;
import org.guildhall.opportunities.ApplicationState;
import org.guildhall.opportunities.Opportunities;
import org.guildhall.opportunities.Opportunity;
import org.guildhall.platform.actor.Acting;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.programmes.Enrolled;
import org.guildhall.programmes.ProgrammeVersion;
import org.guildhall.programmes.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes the placement of an accepted application: the programme is the one the learner is enrolled in. */
@Component
class FromApplications {

    private static final Logger LOG = LoggerFactory.getLogger(FromApplications.class);
    private static final int USUAL_WEEKS = 12;

    private final Placements placements;
    private final Opportunities opportunities;
    private final Programmes programmes;

    FromApplications(Placements placements, Opportunities opportunities, Programmes programmes) {
        this.placements = placements;
        this.opportunities = opportunities;
        this.programmes = programmes;
    }

    @ApplicationModuleListener
    void on(ApplicationAdvanced advanced) {
        if (advanced.to() != ApplicationState.ACCEPTED) {
            return;
        }
        Actor system = Acting.current();
        Application application = opportunities.application(system, advanced.application());
        programmes.enrolmentsOf(system, application.learner()).stream()
                .filter(it -> it.institution().equals(application.institution()))
                .findFirst()
                .ifPresentOrElse(
                        enrolled -> place(system, application, enrolled),
                        () -> LOG.warn(
                                "Application {} is accepted, but its learner is in no cohort", application.id()));
    }

    private void place(Actor system, Application application, Enrolled enrolled) {
        Opportunity role = opportunities.view(system, application.opportunity());
        ProgrammeVersion version = programmes.version(system, enrolled.version());
        LocalDate today = placements.today(role.zone());
        LocalDate starts = role.startsOn() == null || role.startsOn().isBefore(today) ? today : role.startsOn();
        LocalDate ends =
                role.endsOn() == null || role.endsOn().isBefore(starts) ? starts.plusWeeks(USUAL_WEEKS) : role.endsOn();
        List<Party> tutor = enrolled.tutor() == null
                ? List.of()
                : List.of(new Party(enrolled.tutor(), "", Role.ACADEMIC_TUTOR, enrolled.institution()));
        NewPlacement placement = new NewPlacement(
                application.learner(),
                application.institution(),
                application.employer(),
                role.site(),
                version.id(),
                enrolled.cohort(),
                application.id().value(),
                role.title(),
                role.mode() == null
                        ? Placement.Mode.ON_SITE
                        : Placement.Mode.valueOf(role.mode().name()),
                starts,
                ends,
                version.requiredHours(),
                role.zone(),
                tutor);
        // the employer has offered and the learner has accepted: both sides have confirmed
        placements
                .propose(system, placement)
                .ifPresent(id -> placements.happen(system, id, PlacementEvent.CONFIRM, null));
        opportunities.fillIfTaken(system, role.id());
    }
}
