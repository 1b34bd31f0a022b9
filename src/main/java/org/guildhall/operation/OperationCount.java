package org.guildhall.operation;

import java.util.Map;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Role;
import org.guildhall.platform.web.PlaceCounts;
import org.springframework.stereotype.Component;

/** How many things await whoever runs this Guildhall, beside the place in the navigation. */
@Component
class OperationCount implements PlaceCounts {

    private final Operation operation;

    OperationCount(Operation operation) {
        this.operation = operation;
    }

    @Override
    public Map<String, Long> of(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) ? Map.of("/operation", operation.awaiting(actor)) : Map.of();
    }
}
