package org.guildhall.insight.web;

import org.guildhall.insight.Directory;
import org.guildhall.organisations.Organisations;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person, and what joins its reader with an organisation. */
@Controller
class DirectoryController {

    private static final int PAGE = 10;

    private final Directory directory;
    private final Organisations organisations;

    DirectoryController(Directory directory, Organisations organisations) {
        this.directory = directory;
        this.organisations = organisations;
    }

    @GetMapping("/people/{id}")
    PersonPage person(Actor actor, @PathVariable PersonId id, @RequestParam(required = false) @Nullable String after) {
        return new PersonPage(
                directory.person(actor, id),
                actor.person().equals(id),
                directory.placementsOf(actor, id, after, PAGE),
                after != null);
    }

    @GetMapping("/organisations/{id}/placements")
    TogetherPage organisation(
            Actor actor, @PathVariable OrganisationId id, @RequestParam(required = false) @Nullable String after) {
        return new TogetherPage(
                organisations.view(actor, id),
                directory.placementsAt(actor, id, after, PAGE),
                after != null,
                directory.opportunitiesAt(actor, id, PAGE));
    }
}
