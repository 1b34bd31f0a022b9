package org.guildhall.platform.uploads;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.actor.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadStore {

    private static final String ADD = """
            insert into upload (id, person, name, bytes, sha256, kept_at) values (:id, :person, :name, 0, '', :at)
            """;

    private static final String ADD_PIECE = """
            insert into upload_piece (upload, number, bytes) values (:upload, :number, :bytes)
            """;

    private static final String COMPLETE = """
            update upload set bytes = :bytes, sha256 = :sha256 where id = :id
            """;

    private static final String FIND = """
            select id, name, bytes, sha256 from upload where id = :id
            """;

    private static final String PIECE = """
            select bytes from upload_piece where upload = :upload and number = :number
            """;

    private static final String DISCARD = """
            delete from upload where id = :id
            """;

    private static final String CLEAR = """
            delete from upload where kept_at < :before
            """;

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UploadId id, PersonId person, String name, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("person", person)
                .param("name", name)
                .param("at", at)
                .update();
    }

    void addPiece(UploadId id, int number, byte[] bytes) {
        jdbc.sql(ADD_PIECE)
                .param("upload", id)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    void complete(UploadId id, long bytes, String sha256) {
        jdbc.sql(COMPLETE)
                .param("id", id)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .update();
    }

    Optional<Upload> find(UploadId id) {
        return jdbc.sql(FIND).param("id", id).query(Upload.class).optional();
    }

    Optional<byte[]> piece(UploadId id, int number) {
        return jdbc.sql(PIECE)
                .param("upload", id)
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void discard(UploadId id) {
        jdbc.sql(DISCARD).param("id", id).update();
    }

    void clear(Instant before) {
        jdbc.sql(CLEAR).param("before", before).update();
    }
}
