package org.guildhall.demo;

import java.util.List;

/** Plans everything that people did: each part of the chain plans its own. */
@InDemo
class DemoStory {

    private final DemoRoles roles;
    private final DemoPlacements placements;
    private final DemoSigning signing;
    private final DemoLogbooks logbooks;
    private final DemoAssessments assessments;

    DemoStory(
            DemoRoles roles,
            DemoPlacements placements,
            DemoSigning signing,
            DemoLogbooks logbooks,
            DemoAssessments assessments) {
        this.roles = roles;
        this.placements = placements;
        this.signing = signing;
        this.logbooks = logbooks;
        this.assessments = assessments;
    }

    void plan(Timeline timeline, DemoCast.People people) {
        roles.plan(timeline, people.employers());
        List<Story> stories = placements.plan(timeline, people.learners(), people.employers());
        for (Story story : stories) {
            signing.plan(timeline, story);
            if (story.works()) {
                logbooks.plan(timeline, story);
            }
            assessments.plan(timeline, story);
        }
    }
}
