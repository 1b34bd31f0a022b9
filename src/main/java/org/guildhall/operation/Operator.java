package org.guildhall.operation;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The institution that runs this Guildhall: the one that {@code guildhall.operator} names by its id; else the first there was,
 * which only somebody could make who had the log. To be asked as the system.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Operator {

    private static final String OPERATOR = """
            select id, name from organisation
            where kind = 'institution' and (cast(:named as uuid) is null or id = :named) order by id limit 1
            """;

    private final JdbcClient jdbc;
    private final @Nullable UUID named;

    Operator(JdbcClient jdbc, @Value("${guildhall.operator:}") String named) {
        this.jdbc = jdbc;
        this.named = named.isBlank() ? null : UUID.fromString(named.strip());
    }

    record Institution(OrganisationId id, String name) {}

    Optional<Institution> institution() {
        return jdbc.sql(OPERATOR).param("named", named).query(Institution.class).optional();
    }

    boolean is(Actor actor) {
        return institution().filter(it -> it.id().equals(actor.organisation())).isPresent();
    }
}
