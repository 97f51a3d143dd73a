package urunana.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** All SQL of lessons. Called only after a {@code Room} was entered, whose community every query names. */
@Component
public final class LessonStore {
    private final JdbcClient jdbc;

    LessonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lessons of a cycle, oldest first. */
    public Supplier<List<Lesson>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list("""
                select id, challenge_id, session_id, words, by_id from lesson
                 where community_id = :community and cycle_id = :cycle order by at, id""",
                LessonStore::lesson, "community", community, "cycle", cycle);
    }

    /** A lesson with the cycle it belongs to. */
    record Found(Lesson lesson, UUID cycle) {}

    Optional<Found> find(UUID community, UUID id) {
        return jdbc.sql("select id, challenge_id, session_id, words, by_id, cycle_id from lesson where community_id = :community and id = :id")
                .param("community", community).param("id", id)
                .query((row, n) -> new Found(lesson(row, n), row.getObject("cycle_id", UUID.class))).optional();
    }

    void add(UUID id, UUID writer, UUID community, UUID cycle, UUID session, LessonInput.New lesson, Instant at) {
        jdbc.sql("""
                insert into lesson (id, community_id, cycle_id, challenge_id, session_id, words, by_id, at)
                values (:id, :community, :cycle, :challenge, :session, :words, :writer, :at)""")
                .param("id", id).param("community", community).param("cycle", cycle).param("challenge", lesson.challenge()).param("session", session)
                .param("words", lesson.words()).param("writer", writer).param("at", Timestamp.from(at)).update();
    }

    void remove(UUID community, UUID id) {
        jdbc.sql("delete from lesson where community_id = :community and id = :id").param("community", community).param("id", id).update();
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getString("words"), row.getObject("by_id", UUID.class));
    }
}
