package org.guildhall.placements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.asks.AskedProgrammes;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which programme a placement belongs to. */
@Component
class PlacementProgrammes implements AskedProgrammes {

    private static final String OF_PLACEMENT = """
            select v.programme_id from placement p join programme_version v on v.id = p.programme_version_id
            where p.id = :placement
            """;

    private static final String OF_INSTITUTION = """
            select id, title from programme where institution_id = :institution order by title, id limit 500
            """;

    private final JdbcClient jdbc;

    PlacementProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Titled(UUID id, String title) {}

    @Override
    public Optional<UUID> ofPlacement(UUID placement) {
        return jdbc.sql(OF_PLACEMENT)
                .param("placement", placement)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Option> of(Actor actor) {
        return jdbc.sql(OF_INSTITUTION).param("institution", actor.organisation()).query(Titled.class).list().stream()
                .map(it -> new Option(it.id().toString(), it.title()))
                .toList();
    }
}
