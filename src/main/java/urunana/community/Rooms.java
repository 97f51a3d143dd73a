package urunana.community;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.db.Reads;
import urunana.programme.Vocabulary;
import urunana.web.Refusal;
import urunana.web.Request;

/** Opens a room for an actor: one read for the community with its programme's words, one for its members. */
@Component
public final class Rooms {
    // Hardly any member evaluates anywhere, and asking that first is cheap.
    private static final String COLUMNS = """
            select c.*, p.name as programme, pl.name as place, p.zone, p.session_minutes, p.focus_minutes,
                   array(select t.term || '=' || t.words from programme_term t
                          where t.programme_id = p.id and t.language in (:language, 'en')
                          order by (t.language = :language)) as vocabulary,
                   array(select m.person_id || ' ' || pe.full_name from membership m join person pe on pe.id = m.person_id
                          where m.community_id = c.id and m.joined_at is not null and m.left_at is null
                            and (not exists (select 1 from duty d join programme_evaluator e on e.role_code = d.role_code
                                              where d.person_id = m.person_id)
                                 or not is_evaluator(m.person_id, c.id, :today))
                          order by pe.full_name) as members
              from community c join programme p on p.id = c.programme_id join place pl on pl.id = c.place_id
             where c.id = :id
            """;

    private static final String TALK = COLUMNS + "and sees_talk(:actor, c.id, :today)";
    private static final String OUTPUTS = COLUMNS + "and sees_outputs(:actor, c.id, :today)";
    private static final String HOSTED = COLUMNS + "and (sees_talk(:actor, c.id, :today) or hosts(:actor, c.id, :today))";

    private final JdbcTemplate jdbc;

    Rooms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The {community} of the path, for those who see its talk; for others there is none. */
    public Room enter(Request request) {
        return Reads.alone(jdbc, reads -> enter(reads, request));
    }

    /** The same, read together with other things. */
    public Supplier<Room> enter(Reads reads, Request request) {
        return find(reads, request, TALK);
    }

    /** The {community} of the path, for those who see its outputs: members, and duties over its place. */
    public Room lookIn(Request request) {
        return Reads.alone(jdbc, reads -> find(reads, request, OUTPUTS));
    }

    /** The {community} of the path, for its members and for the heads of the schools that give it room, hours and cover. */
    public Supplier<Room> receive(Reads reads, Request request) {
        return find(reads, request, HOSTED);
    }

    /** A community by id, for an actor who sees its talk on that day: for doors that are not reached through a page. */
    public Room enter(UUID id, Actor actor, LocalDate today, String language) {
        return Reads.alone(jdbc, reads -> find(reads, TALK, id, actor, today, language));
    }

    private static Supplier<Room> find(Reads reads, Request request, String sql) {
        return find(reads, sql, request.id("community"), request.actor(), request.today(), request.words().language());
    }

    private static Supplier<Room> find(Reads reads, String sql, UUID id, Actor actor, LocalDate today, String language) {
        var room = reads.optional(sql, Rooms::room, "id", id, "actor", actor.id(), "today", today, "language", language);
        return () -> room.get().orElseThrow(Refusal.NotFound::new);
    }

    private static Room room(ResultSet row, int n) throws SQLException {
        return new Room(community(row), row.getString("programme"), row.getString("place"), ZoneId.of(row.getString("zone")),
                row.getInt("session_minutes"), row.getInt("focus_minutes"), vocabulary(strings(row.getArray("vocabulary"))),
                strings(row.getArray("members")).stream().map(Rooms::member).toList());
    }

    static Community community(ResultSet row) throws SQLException {
        return new Community(row.getObject("id", UUID.class), row.getObject("programme_id", UUID.class), row.getObject("place_id", UUID.class),
                row.getString("kind"), row.getString("name"), row.getString("about"), strings(row.getArray("grades")),
                strings(row.getArray("subjects")), row.getObject("owner_id", UUID.class), row.getObject("facilitator_id", UUID.class),
                row.getBoolean("open_to_join"), row.getString("norms"), row.getInt("norms_version"),
                row.getObject("founded_on", LocalDate.class), row.getObject("closed_on", LocalDate.class), row.getInt("version"));
    }

    // English first, the reader's language over it.
    private static Map<String, String> vocabulary(List<String> packed) {
        var vocabulary = new HashMap<String, String>();
        for (String term : packed) {
            int equals = term.indexOf('=');
            vocabulary.put(Vocabulary.key(term.substring(0, equals)), term.substring(equals + 1));
        }
        return vocabulary;
    }

    private static Member member(String packed) {
        return new Member(UUID.fromString(packed.substring(0, 36)), packed.substring(37));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
