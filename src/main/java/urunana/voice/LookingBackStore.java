package urunana.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of what is noted after a session: highlights, and the points its leaders look back at. Within a room that was entered. */
@Component
public final class LookingBackStore {
    private final JdbcClient jdbc;

    LookingBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What members valued in a session, for all of them to read. */
    public Supplier<List<Highlight>> highlights(Reads reads, UUID community, UUID session) {
        return reads.list("select * from highlight where session_id = :session and community_id = :community order by at, id",
                LookingBackStore::highlight, "community", community, "session", session);
    }

    /** What colleagues valued of one member, the newest first. */
    Supplier<List<Highlight>> highlightsOf(Reads reads, UUID community, UUID person) {
        return reads.list("select * from highlight where person_id = :person and community_id = :community order by at desc, id limit 60",
                LookingBackStore::highlight, "community", community, "person", person);
    }

    Optional<Highlight> find(UUID community, UUID id) {
        return jdbc.sql("select * from highlight where community_id = :community and id = :id")
                .param("community", community).param("id", id).query(LookingBackStore::highlight).optional();
    }

    void add(UUID id, UUID community, UUID session, VoiceInput.NewHighlight highlight, UUID by, Instant at) {
        jdbc.sql("""
                insert into highlight (id, session_id, community_id, person_id, words, by_id, at)
                values (:id, :session, :community, :person, :words, :by, :at)""")
                .param("id", id).param("session", session).param("community", community).param("person", highlight.personId())
                .param("words", highlight.words()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    void remove(UUID community, UUID id) {
        jdbc.sql("delete from highlight where community_id = :community and id = :id").param("community", community).param("id", id).update();
    }

    /** What was noted of one session. */
    Supplier<Guidelines> guidelines(Reads reads, UUID community, UUID session) {
        var check = reads.optional("select note, version from guideline_check where session_id = :session and community_id = :community",
                (row, n) -> new Guidelines(Map.of(), row.getString("note"), row.getInt("version")), "community", community, "session", session);
        var answers = reads.list("select session_id, guideline, answer from guideline_answer where session_id = :session and community_id = :community",
                LookingBackStore::answer, "community", community, "session", session);
        return () -> check.get().map(found -> new Guidelines(byGuideline(answers.get()), found.note(), found.version())).orElse(Guidelines.NONE);
    }

    private record Answer(UUID session, String guideline, String answer) {}

    /** Session → what was noted of it, for the latest of this community where something was. */
    Supplier<Map<UUID, Guidelines>> guidelinesLately(Reads reads, UUID community) {
        var answers = reads.list("""
                select a.session_id, a.guideline, a.answer from guideline_answer a join session s on s.id = a.session_id and s.community_id = a.community_id
                 where a.community_id = :community order by s.opened_at desc, s.id limit :most""",
                LookingBackStore::answer, "community", community, "most", VoiceStore.LATELY * Guidelines.ALL.size());
        return () -> answers.get().stream().collect(Collectors.groupingBy(Answer::session,
                Collectors.collectingAndThen(Collectors.toList(), these -> new Guidelines(byGuideline(these), "", 0))));
    }

    /** False when somebody saved meanwhile. */
    boolean keep(UUID community, UUID session, Guidelines now, UUID by) {
        boolean kept = jdbc.sql("""
                insert into guideline_check as c (session_id, community_id, note, by_id) values (:session, :community, :note, :by)
                on conflict (session_id) do update set note = excluded.note, by_id = excluded.by_id, version = c.version + 1
                 where c.version = :version""")
                .param("session", session).param("community", community).param("note", now.note()).param("by", by)
                .param("version", now.version()).update() == 1;
        if (kept) replaceAnswers(community, session, now.answers());
        return kept;
    }

    private void replaceAnswers(UUID community, UUID session, Map<String, String> answers) {
        jdbc.sql("delete from guideline_answer where session_id = :session and community_id = :community")
                .param("session", session).param("community", community).update();
        jdbc.sql("""
                insert into guideline_answer (session_id, community_id, guideline, answer)
                select :session, :community, a.guideline, a.answer from unnest(:guidelines::text[], :answers::text[]) as a (guideline, answer)""")
                .param("session", session).param("community", community).param("guidelines", answers.keySet().toArray(String[]::new))
                .param("answers", answers.values().toArray(String[]::new)).update();
    }

    private static Map<String, String> byGuideline(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::guideline, Answer::answer));
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(row.getObject("session_id", UUID.class), row.getString("guideline"), row.getString("answer"));
    }

    private static Highlight highlight(ResultSet row, int n) throws SQLException {
        return new Highlight(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getString("words"), row.getObject("by_id", UUID.class));
    }
}
