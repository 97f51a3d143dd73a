package urunana.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.file.StoredFile;

/** Reads everything a cycle has on record. Reached only through a room that was entered or looked into; each query names its community. */
@Component
final class WorkStore {
    private static final String OF_CYCLE = " where x.community_id = :community and x.cycle_id = :cycle ";

    /** Selected ones first, then by votes, as far as they are seen. */
    private static final String CHALLENGES = """
            select x.*, votes_seen(x.id) as votes,
                   array(select s.words from solution s where s.challenge_id = x.id and s.community_id = x.community_id order by s.at, s.id) as solutions
              from challenge x""" + OF_CYCLE + "order by x.selected_at is null, votes desc nulls last, x.at, x.id";

    private static final String EVIDENCE = """
            select e.challenge_id, e.kind, e.words, e.link
              from challenge x join evidence e on e.challenge_id = x.id and e.community_id = x.community_id""" + OF_CYCLE + "order by e.at, e.id";

    private static final String TRYOUTS = "select x.*, p.full_name from tryout x join person p on p.id = x.implementor_id" + OF_CYCLE
            + "order by x.challenge_id, x.attempt, x.due_on, x.entry";

    private static final String DEEPER_LOOKS = """
            select x.*, t.activity from deeper_look x join tryout t on t.id = x.tryout_id and t.community_id = x.community_id""" + OF_CYCLE
            + "order by x.at, x.id";

    private static final String LESSONS = "select x.session_id, x.words from lesson x" + OF_CYCLE + "order by x.at, x.id";

    private static final String CONSOLIDATIONS = """
            select x.*, p.full_name, f.name as file_name, f.type as file_type, f.size as file_size, f.stored as file_stored
              from consolidation x join person p on p.id = x.owner_id
              left join file f on f.id = x.file_id and f.community_id = x.community_id""" + OF_CYCLE + "order by x.due_on, x.entry";

    private static final String DISSEMINATIONS = "select x.*, p.full_name from dissemination x join person p on p.id = x.owner_id" + OF_CYCLE
            + "order by x.due_on, x.entry";

    /** The work of a cycle, read together with other things. */
    Supplier<CycleWork> find(Reads reads, Room room, UUID cycle) {
        var evidence = list(reads, room, cycle, EVIDENCE, WorkStore::evidence);
        var challenges = list(reads, room, cycle, CHALLENGES, WorkStore::challenge);
        var tryouts = list(reads, room, cycle, TRYOUTS, WorkStore::tryout);
        var looks = list(reads, room, cycle, DEEPER_LOOKS, WorkStore::deeperLook);
        var lessons = list(reads, room, cycle, LESSONS, WorkStore::lesson);
        var consolidations = list(reads, room, cycle, CONSOLIDATIONS, WorkStore::consolidation);
        var disseminations = list(reads, room, cycle, DISSEMINATIONS, WorkStore::dissemination);
        return () -> new CycleWork(challenges.get(), evidence.get(), tryouts.get(), looks.get(), lessons.get(), consolidations.get(), disseminations.get());
    }

    private static <T> Supplier<List<T>> list(Reads reads, Room room, UUID cycle, String sql, RowMapper<T> mapper) {
        return reads.list(sql, mapper, "community", room.id(), "cycle", cycle);
    }

    private static CycleWork.Evidence evidence(ResultSet row, int n) throws SQLException {
        return new CycleWork.Evidence(id(row, "challenge_id"), row.getString("kind"), row.getString("words"), row.getString("link"));
    }

    private static CycleWork.Challenge challenge(ResultSet row, int n) throws SQLException {
        return new CycleWork.Challenge(id(row, "id"), id(row, "session_id"), row.getString("words"), row.getString("control"), row.getObject("votes", Integer.class),
                row.getTimestamp("selected_at") != null, row.getString("analysis"), row.getString("goal"), row.getString("passed_to"),
                row.getTimestamp("passed_at") != null, strings(row.getArray("solutions")));
    }

    private static CycleWork.Tryout tryout(ResultSet row, int n) throws SQLException {
        return new CycleWork.Tryout(id(row, "id"), id(row, "challenge_id"), id(row, "session_id"), id(row, "reviewed_in"), row.getInt("attempt"),
                row.getString("activity"), row.getString("full_name"), row.getObject("due_on", LocalDate.class), row.getString("resources"),
                row.getString("expected"), row.getString("collect"), row.getString("outcome"), row.getString("result"), row.getString("pros"),
                row.getString("cons"), row.getObject("effectiveness", Integer.class));
    }

    private static CycleWork.DeeperLook deeperLook(ResultSet row, int n) throws SQLException {
        return new CycleWork.DeeperLook(id(row, "tryout_id"), id(row, "session_id"), row.getString("activity"), row.getString("action"),
                row.getString("looking_back"), row.getString("awareness"), row.getString("alternatives"), row.getString("trial"));
    }

    private static CycleWork.Lesson lesson(ResultSet row, int n) throws SQLException {
        return new CycleWork.Lesson(id(row, "session_id"), row.getString("words"));
    }

    private static CycleWork.Consolidation consolidation(ResultSet row, int n) throws SQLException {
        return new CycleWork.Consolidation(id(row, "id"), id(row, "session_id"), id(row, "reviewed_in"), row.getString("kind"), row.getString("words"),
                row.getString("full_name"), row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
                row.getString("product"), row.getString("link"), file(row), row.getString("shelf"), row.getString("review"));
    }

    private static @Nullable StoredFile file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null ? null : new StoredFile(id(row, "file_id"), id(row, "community_id"), name, row.getString("file_type"),
                row.getLong("file_size"), row.getString("file_stored"));
    }

    private static CycleWork.Dissemination dissemination(ResultSet row, int n) throws SQLException {
        return new CycleWork.Dissemination(id(row, "id"), id(row, "session_id"), row.getString("audience"), row.getString("channel"),
                row.getString("full_name"), row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
                row.getObject("reached", Integer.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
