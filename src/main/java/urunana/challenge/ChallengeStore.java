package urunana.challenge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.db.Reads;
import urunana.file.StoredFile;

/** SQL of challenges. Reads are within a community the caller has entered; passed-up ones through the reader's duties. */
@Component
public final class ChallengeStore {
    private static final String CHALLENGE = """
            select h.*, votes_seen(h.id) as votes, (select count(*) from evidence e where e.challenge_id = h.id) as evidence
              from challenge h where h.community_id = :community
            """;

    // The same for a cycle: what a community has of evidence is counted at once, not challenge by challenge.
    private static final String OF_CYCLE = """
            select h.*, votes_seen(h.id) as votes, coalesce(e.evidence, 0) as evidence
              from challenge h
              left join (select challenge_id, count(*) as evidence
                           from evidence where community_id = :community group by challenge_id) e on e.challenge_id = h.id
             where h.community_id = :community and h.cycle_id = :cycle order by h.at, h.id
            """;

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were raised. */
    public Supplier<List<Challenge>> ofCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list(OF_CYCLE, ChallengeStore::challenge, "community", community, "cycle", cycle);
    }

    public Optional<Challenge> find(UUID community, UUID id) {
        return jdbc.sql(CHALLENGE + "and h.id = :id")
                .param("community", community).param("id", id).query(ChallengeStore::challenge).optional();
    }

    /** Topics that this community wrote itself, the latest first. */
    List<String> ownTopics(UUID community) {
        return jdbc.sql("""
                select topic from challenge where community_id = :community and topic <> '' and topic <> all(:shipped)
                 group by topic order by max(at) desc, topic limit 30""")
                .param("community", community).param("shipped", Challenge.TOPICS.toArray(String[]::new)).query(String.class).list();
    }

    List<Evidence> evidenceOf(UUID community, UUID challenge) {
        return jdbc.sql("""
                select e.*, f.name as file_name, f.type as file_type, f.size as file_size, f.stored from evidence e
                  left join file f on f.community_id = e.community_id and f.id = e.file_id
                 where e.community_id = :community and e.challenge_id = :id order by e.at, e.id""")
                .param("community", community).param("id", challenge).query(ChallengeStore::evidence).list();
    }

    public Supplier<List<Solution>> solutionsOfCycle(Reads reads, UUID community, UUID cycle) {
        return reads.list("""
                select s.* from solution s join challenge h on h.id = s.challenge_id
                 where s.community_id = :community and h.cycle_id = :cycle order by s.at, s.id""", ChallengeStore::solution,
                "community", community, "cycle", cycle);
    }

    public List<Solution> solutionsOf(UUID community, UUID challenge) {
        return jdbc.sql("select * from solution where community_id = :community and challenge_id = :challenge order by at, id")
                .param("community", community).param("challenge", challenge).query(ChallengeStore::solution).list();
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        var stored = file == null ? null : new StoredFile(file, row.getObject("community_id", UUID.class), row.getString("file_name"),
                row.getString("file_type"), row.getLong("file_size"), row.getString("stored"));
        return new Evidence(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class), row.getString("kind"),
                row.getString("words"), row.getString("link"), stored);
    }

    private static Solution solution(ResultSet row, int n) throws SQLException {
        return new Solution(row.getObject("id", UUID.class), row.getObject("challenge_id", UUID.class), row.getString("words"),
                row.getString("kind"), row.getString("source"));
    }

    /** What communities passed up to the places of the reader's duties (C056), newest first. */
    public List<PassedUp> passedUpTo(Actor actor, LocalDate today) {
        return jdbc.sql("""
                select h.id, h.words, h.passed_words, h.passed_to, c.name as community, p.name as place, h.passed_at
                  from challenge h join community c on c.id = h.community_id join place p on p.id = c.place_id
                 where h.passed_at is not null and h.passed_place in (
                       select w.place_id from duty d join place_within w on w.ancestor_id = d.place_id
                         join role_capability r on r.role_code = d.role_code and r.capability = 'oversee'
                        where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
                 order by h.passed_at desc limit 200""")
                .param("actor", actor.id()).param("today", today)
                .query((row, n) -> new PassedUp(row.getObject("id", UUID.class), row.getString("words"), row.getString("passed_words"),
                        row.getString("passed_to"), row.getString("community"), row.getString("place"),
                        row.getTimestamp("passed_at").toInstant())).list();
    }

    void insert(UUID id, UUID author, UUID community, UUID cycle, ChallengeInput.New input, Instant at) {
        jdbc.sql("""
                insert into challenge (id, community_id, cycle_id, session_id, raised_by, words, topic, focus, at)
                values (:id, :community, :cycle, (select id from session where cycle_id = :cycle and opened_at is not null and closed_at is null),
                        :author, :words, :topic, :focus, :at)""")
                .param("id", id).param("community", community).param("cycle", cycle).param("author", author).param("words", input.words())
                .param("topic", input.topic()).param("focus", input.focus()).param("at", Timestamp.from(at)).update();
    }

    void addEvidence(UUID id, Actor actor, UUID community, UUID challenge, ChallengeInput.Shown shown, @Nullable UUID file, Instant at) {
        jdbc.sql("""
                insert into evidence (id, community_id, challenge_id, kind, words, link, file_id, by_id, at)
                values (:id, :community, :challenge, :kind, :words, :link, :file, :actor, :at)""")
                .param("id", id).param("community", community).param("challenge", challenge).param("kind", shown.kind()).param("words", shown.words())
                .param("link", shown.link()).param("file", file).param("actor", actor.id()).param("at", Timestamp.from(at)).update();
    }

    void addSolution(UUID id, Actor actor, UUID community, UUID challenge, ChallengeInput.Idea idea, Instant at) {
        jdbc.sql("""
                insert into solution (id, community_id, challenge_id, words, kind, source, by_id, at)
                values (:id, :community, :challenge, :words, :kind, :source, :actor, :at)""")
                .param("id", id).param("community", community).param("challenge", challenge).param("words", idea.words()).param("kind", idea.kind()).param("source", idea.source())
                .param("actor", actor.id()).param("at", Timestamp.from(at)).update();
    }

    boolean rewrite(UUID id, ChallengeInput.New input, int version) {
        return jdbc.sql("""
                update challenge set words = :words, topic = :topic, focus = :focus, version = version + 1
                 where id = :id and version = :version""")
                .param("words", input.words()).param("topic", input.topic()).param("focus", input.focus())
                .param("id", id).param("version", version).update() == 1;
    }

    void sort(UUID id, String control) {
        jdbc.sql("update challenge set control = :control where id = :id and control is distinct from :control")
                .param("control", control).param("id", id).update();
        if (control.equals("out")) jdbc.sql("delete from vote_count where challenge_id = :id").param("id", id).update();
    }

    void select(UUID id, boolean selected, Instant at) {
        jdbc.sql("""
                update challenge set selected_at = case when :selected then coalesce(selected_at, :at) end
                 where id = :id and (selected_at is not null) <> :selected""")
                .param("selected", selected).param("at", Timestamp.from(at)).param("id", id).update();
    }

    boolean hasTryout(UUID challenge) {
        return jdbc.sql("select exists (select 1 from tryout where challenge_id = :id)").param("id", challenge).query(Boolean.class).single();
    }

    /** Version 0 is that of a form made before the challenge was at the server: it may only fill what is empty. */
    boolean analyse(UUID id, ChallengeInput.Analysis analysis, int version) {
        return jdbc.sql("""
                update challenge set analysis = :analysis, goal = :goal, version = version + 1
                 where id = :id and (version = :version or :version = 0 and analysis = '' and goal = '')""")
                .param("analysis", analysis.analysis()).param("goal", analysis.goal()).param("id", id).param("version", version).update() == 1;
    }

    void passUp(UUID id, ChallengeInput.PassingUp input, Instant at) {
        jdbc.sql("""
                update challenge set passed_to = :to, passed_words = :words, passed_place = :place, passed_at = :at, version = version + 1
                 where id = :id""")
                .param("to", input.to()).param("words", input.words()).param("place", input.place())
                .param("at", Timestamp.from(at)).param("id", id).update();
    }

    /** The places around a community, nearest first: those a challenge can be passed up to. */
    List<Above> above(UUID community) {
        return jdbc.sql("""
                select p.id, p.name, p.level from community c join place_within w on w.place_id = c.place_id
                  join place p on p.id = w.ancestor_id where c.id = :community order by w.depth""")
                .param("community", community)
                .query((row, n) -> new Above(row.getObject("id", UUID.class), row.getString("name"), row.getString("level"))).list();
    }

    record Above(UUID id, String name, String level) {}

    private static Challenge challenge(ResultSet row, int n) throws SQLException {
        var selected = row.getTimestamp("selected_at");
        var passed = row.getTimestamp("passed_at");
        return new Challenge(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getObject("cycle_id", UUID.class),
                row.getObject("raised_by", UUID.class), row.getString("words"), row.getString("topic"), row.getString("focus"),
                row.getString("control"), row.getObject("votes", Integer.class), row.getInt("evidence"),
                selected == null ? null : selected.toInstant(), row.getString("analysis"), row.getString("goal"),
                row.getString("passed_to"), row.getString("passed_words"), row.getObject("passed_place", UUID.class),
                passed == null ? null : passed.toInstant(), row.getInt("version"));
    }
}
