package org.guildhall.insight.web;

import org.guildhall.conversations.Conversations;
import org.guildhall.insight.Directory;
import org.guildhall.insight.Shared;
import org.guildhall.organisations.Organisations;
import org.guildhall.people.Assistances;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.web.Slice;
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
    private final Conversations conversations;
    private final Assistances assistances;

    DirectoryController(
            Directory directory, Organisations organisations, Conversations conversations, Assistances assistances) {
        this.directory = directory;
        this.conversations = conversations;
        this.assistances = assistances;
        this.organisations = organisations;
    }

    @GetMapping("/people/{id}")
    PersonPage person(Actor actor, @PathVariable PersonId id, @RequestParam(required = false) @Nullable String after) {
        Slice<Shared> placements = directory.placementsOf(actor, id, after, PAGE);
        boolean self = actor.person().equals(id);
        String write = self ? null : writePath(actor, id, placements);
        return new PersonPage(
                directory.person(actor, id), self, write, assistances.mayBegin(actor, id), placements, after != null);
    }

    private @Nullable String writePath(Actor actor, PersonId id, Slice<Shared> placements) {
        return placements.rows().stream()
                .filter(it -> it.role() != null && conversations.mayWriteTo(actor, it.role(), it.state()))
                .findFirst()
                .map(it -> "/placements/" + it.placement() + "/messages/" + id.value())
                .orElse(null);
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
