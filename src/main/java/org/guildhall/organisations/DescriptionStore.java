package org.guildhall.organisations;

import java.time.Instant;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.OrganisationId;
import org.guildhall.platform.edit.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DescriptionStore {

    private static final String STAMP = """
            select revision, described_by as person, described_by_name as name, described_at as at
            from organisation where id = :id
            """;

    private static final String WRITE = """
            update organisation set sector = :sector, about = :about, website = :website, revision = revision + 1,
                described_by = :person, described_by_name = :name, described_at = :at
            where id = :id and revision = :revision
            """;

    private final JdbcClient jdbc;

    DescriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stamp stamp(OrganisationId id) {
        return jdbc.sql(STAMP).param("id", id).query(Stamp.class).optional().orElseGet(Stamp::none);
    }

    /** False where somebody has written it since that revision. */
    boolean write(OrganisationId id, Description description, int revision, Actor by, Instant at) {
        return jdbc.sql(WRITE)
                        .param("id", id)
                        .param("sector", description.sector())
                        .param("about", description.about())
                        .param("website", description.website())
                        .param("revision", revision)
                        .param("person", by.person())
                        .param("name", by.name())
                        .param("at", at)
                        .update()
                == 1;
    }
}
