package urunana.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** All SQL of files on their way in. A file is seen by its sender alone. */
@Component
final class FileImportStore {
    private final JdbcClient jdbc;

    FileImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FileImport> find(UUID id, UUID placeId, Actor actor) {
        return jdbc.sql("""
                select id, place_id, file_name, sent_at, started_at, beat_at, ended_at, done, total, created, changed, unchanged, failure
                  from place_import where id = :id and place_id = :place and person_id = :person""")
                .param("id", id).param("place", placeId).param("person", actor.id()).query(FileImportStore::fileImport).optional();
    }

    /** What was sent; empty once it was applied. */
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from place_import where id = :id and content is not null").param("id", id)
                .query((row, n) -> row.getBytes("content")).optional();
    }

    UUID add(UUID placeId, Actor actor, String fileName, byte[] content, Instant at) {
        return jdbc.sql("""
                insert into place_import (place_id, person_id, file_name, content, sent_at)
                values (:place, :person, :name, :content, :at) returning id""")
                .param("place", placeId).param("person", actor.id()).param("name", fileName)
                .param("content", content).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** Files that nobody applied or that were cut off do not stay for ever. */
    void forgetBefore(Instant day) {
        jdbc.sql("delete from place_import where content is not null and sent_at < :day").param("day", Timestamp.from(day)).update();
    }

    /** False when it runs or ran already. */
    boolean start(UUID id, Instant at) {
        return jdbc.sql("""
                update place_import set started_at = :at, beat_at = :at, ended_at = null, failure = null, done = 0, total = 0
                 where id = :id and content is not null
                   and (started_at is null or ended_at is not null or beat_at < :silent)""")
                .param("id", id).param("at", Timestamp.from(at))
                .param("silent", Timestamp.from(at.minus(FileImport.SILENCE))).update() == 1;
    }

    void beat(UUID id, int done, int total, Instant at) {
        jdbc.sql("update place_import set done = :done, total = :total, beat_at = :at where id = :id")
                .param("id", id).param("done", done).param("total", total).param("at", Timestamp.from(at)).update();
    }

    void end(UUID id, ImportPreview outcome, Instant at) {
        jdbc.sql("""
                update place_import set ended_at = :at, content = null, created = :created, changed = :changed, unchanged = :unchanged
                 where id = :id""").param("id", id).param("at", Timestamp.from(at)).param("created", outcome.created())
                .param("changed", outcome.changed()).param("unchanged", outcome.unchanged()).update();
    }

    void fail(UUID id, String reason, Instant at) {
        jdbc.sql("update place_import set ended_at = :at, failure = :reason where id = :id")
                .param("id", id).param("reason", reason).param("at", Timestamp.from(at)).update();
    }

    private static FileImport fileImport(ResultSet row, int n) throws SQLException {
        return new FileImport(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class), row.getString("file_name"),
                row.getTimestamp("sent_at").toInstant(), instant(row, "started_at"), instant(row, "beat_at"), instant(row, "ended_at"),
                row.getInt("done"), row.getInt("total"), row.getInt("created"), row.getInt("changed"), row.getInt("unchanged"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
