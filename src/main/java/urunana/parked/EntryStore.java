package urunana.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import urunana.community.Room;

/** SQL of parked entries. One's own by the actor; those of a community only for the room a leader entered, and without words until shown. */
@Component
final class EntryStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    // A receipt that was taken, by what was sent first or by somebody else, is of no use: the entry's own id stands in for it.
    private static final String ENTRY = """
            select p.id, case when p.reason = 'refusal.receipt_taken' or exists (select 1 from receipt r where r.id = p.receipt_id)
                              then p.id else p.receipt_id end as receipt,
                   p.person_id, w.full_name as person, p.community_id, coalesce(c.name, '') as community, p.path, %s,
                   p.files, p.reason, p.at, p.shown_at, p.settled_at
              from parked p join person w on w.id = p.person_id
              left join community c on c.id = p.community_id and belonged(p.person_id, c.id)
            """;

    private static final String OWN = ENTRY.formatted("p.fields, p.earlier") + """
             where p.person_id = :actor and (p.settled_at is null or p.how = 'closed' and p.settled_at > :since)
            """;

    private static final String OF_ROOM = ENTRY.formatted("case when p.shown_at is null then '{}' else p.fields end as fields, '[]' as earlier") + """
             where p.community_id = :community and p.settled_at is null and p.person_id <> :reader and c.id is not null
             order by p.at, p.id limit 200
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own: the open ones, the latest first, then those put away since. */
    List<Entry> of(UUID actor, Instant since) {
        return own(actor, since, "order by p.settled_at nulls first, p.at desc, p.id limit 300").query(EntryStore::entry).list();
    }

    Optional<Entry> find(UUID actor, Instant since, UUID id) {
        return own(actor, since, "and p.id = :id").param("id", id).query(EntryStore::entry).optional();
    }

    private JdbcClient.StatementSpec own(UUID actor, Instant since, String rest) {
        return jdbc.sql(OWN + rest).param("actor", actor).param("since", Timestamp.from(since));
    }

    /** Open entries of others who belong or belonged to this community; for its leaders. Only shown ones have words. */
    List<Entry> ofRoom(Room room, UUID reader) {
        return jdbc.sql(OF_ROOM).param("community", room.id()).param("reader", reader).query(EntryStore::entry).list();
    }

    /** Who belongs or belonged to a community, for somebody who does or did: id → name. */
    Map<String, String> names(UUID actor, @Nullable UUID community) {
        var names = new HashMap<String, String>();
        if (community == null) return names;
        jdbc.sql("""
                select p.id, p.full_name from membership m join person p on p.id = m.person_id
                 where m.community_id = :community and m.joined_at is not null and belonged(:actor, :community)""")
                .param("community", community).param("actor", actor)
                .query((row, n) -> names.put(row.getString("id"), row.getString("full_name"))).list();
        return names;
    }

    /** Puts an open one away. */
    void close(UUID actor, UUID id, Instant at) {
        jdbc.sql("update parked set settled_at = :at, how = 'closed' where id = :id and person_id = :actor and settled_at is null")
                .param("id", id).param("actor", actor).param("at", Timestamp.from(at)).update();
    }

    void show(UUID actor, UUID id, Instant at) {
        jdbc.sql("update parked set shown_at = :at where id = :id and person_id = :actor and shown_at is null")
                .param("id", id).param("actor", actor).param("at", Timestamp.from(at)).update();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getObject("receipt", UUID.class), row.getObject("person_id", UUID.class),
                row.getString("person"), row.getObject("community_id", UUID.class), row.getString("community"), row.getString("path"),
                JSON.readValue(row.getString("fields"), new TypeReference<Map<String, List<String>>>() {}),
                JSON.readValue(row.getString("earlier"), new TypeReference<List<Map<String, List<String>>>>() {}),
                Arrays.asList((String[]) row.getArray("files").getArray()), row.getString("reason"), row.getTimestamp("at").toInstant(),
                instant(row, "shown_at"), instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
