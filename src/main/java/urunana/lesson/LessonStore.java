package urunana.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                 where community_id = :community and cycle_id = :cycle order by at, id""", LessonStore::lesson, "community", community, "cycle", cycle);
    }

    private static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getString("words"), row.getObject("by_id", UUID.class));
    }
}
