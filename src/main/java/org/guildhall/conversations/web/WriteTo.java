package org.guildhall.conversations.web;

import java.util.Optional;
import org.guildhall.conversations.Conversations;
import org.guildhall.placements.Party;
import org.guildhall.placements.PartyAct;
import org.guildhall.placements.Placement;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Look;
import org.guildhall.platform.words.Say;
import org.springframework.stereotype.Component;

/** “Write to Lina”, beside the name of whoever takes part in a placement. */
@Component
class WriteTo implements PartyAct {

    private final Conversations conversations;

    WriteTo(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Optional<Link> of(Actor actor, Placement placement, Party party) {
        boolean may = !actor.byLink()
                && conversations.mayWrite(actor, placement).isAllowed()
                && conversations.canBeWrittenTo(party)
                && !party.person().equals(actor.person());
        return may
                ? Optional.of(new Link(
                        Say.text("conversations.write-to", Look.firstName(party.name())),
                        "/placements/" + placement.id().value() + "/messages/"
                                + party.person().value()))
                : Optional.empty();
    }
}
