package org.guildhall.demo;

import java.util.List;

/** Plans everything that people did: each part of the chain plans its own. */
@InDemo
class DemoStory {

    private final DemoRoles roles;
    private final DemoApplications applications;
    private final DemoPlacements placements;
    private final DemoCompanions companions;
    private final DemoSigning signing;
    private final DemoLogbooks logbooks;
    private final DemoTalk talk;
    private final DemoAssessments assessments;

    DemoStory(
            DemoRoles roles,
            DemoApplications applications,
            DemoPlacements placements,
            DemoCompanions companions,
            DemoSigning signing,
            DemoLogbooks logbooks,
            DemoTalk talk,
            DemoAssessments assessments) {
        this.roles = roles;
        this.applications = applications;
        this.placements = placements;
        this.companions = companions;
        this.signing = signing;
        this.logbooks = logbooks;
        this.talk = talk;
        this.assessments = assessments;
    }

    void plan(Timeline timeline, DemoCast.People people) {
        List<DemoRoles.Advertised> advertised = roles.plan(timeline, people.employers());
        List<Story> stories = placements.plan(timeline, people.learners(), people.employers());
        applications.plan(timeline, people.learners(), stories, advertised);
        companions.plan(timeline, stories, people.companions());
        for (Story story : stories) {
            signing.plan(timeline, story);
            if (story.works()) {
                logbooks.plan(timeline, story);
                talk.plan(timeline, story);
            }
            assessments.plan(timeline, story);
        }
    }
}
