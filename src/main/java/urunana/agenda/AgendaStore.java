package urunana.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.session.Session;

/** SQL of inbox and agenda, within a community the caller has entered. */
@Component
public final class AgendaStore {
    private static final int FRESH = 180; // days for which what an officer saw or proposes is offered

    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was dropped and not put aside: what stands on no agenda first, then by id, which says nothing of the order. Tensions for leaders alone. */
    List<Dropped> inbox(UUID community, boolean leads) {
        return jdbc.sql("""
                select i.id, i.kind, i.words, i.person_id, coalesce(p.full_name, '') as name, i.on_day,
                       (select max(s.planned_on) from agenda_item a join session s on s.id = a.session_id
                         where a.community_id = i.community_id and a.source = 'inbox' and a.source_id = i.id::text and s.cancelled_at is null) as session_on
                  from inbox_item i left join person p on p.id = i.person_id
                 where i.community_id = :community and i.aside_on is null and (i.kind <> 'tension' or :leads)
                 order by session_on desc nulls first, i.id limit 100""")
                .param("community", community).param("leads", leads).query(AgendaStore::dropped).list();
    }

    void drop(UUID community, AgendaInput.Drop drop, @Nullable UUID person, @Nullable LocalDate day) {
        jdbc.sql("insert into inbox_item (community_id, kind, words, person_id, on_day) values (:community, :kind, :words, :person, :day)")
                .param("community", community).param("kind", drop.kind()).param("words", drop.words()).param("person", person).param("day", day).update();
    }

    boolean putAside(UUID community, UUID id, LocalDate on) {
        return jdbc.sql("update inbox_item set aside_on = :on where community_id = :community and id = :id and aside_on is null")
                .param("on", on).param("community", community).param("id", id).update() == 1;
    }

    /** What a leader arranged; version 0 when nobody has. */
    public Agenda find(UUID community, UUID session) {
        int version = jdbc.sql("select version from agenda where community_id = :community and session_id = :session")
                .param("community", community).param("session", session).query(Integer.class).optional().orElse(0);
        var items = jdbc.sql("select * from agenda_item where community_id = :community and session_id = :session order by position")
                .param("community", community).param("session", session).query(AgendaStore::item).list();
        return new Agenda(items, version);
    }

    /** What could come on it: things dropped that stand on no other agenda, open promises, try-outs that nobody has looked at (K49), and what officers saw or propose (K43, K50). */
    List<Item> proposed(Session session, int minutes, LocalDate today) {
        return jdbc.sql("""
                select 'inbox' as source, i.id::text as source_id, i.words as title, '' as words, case i.kind when 'challenge' then 'challenges' else 'notes' end as block,
                       1 as rank, i.id::text as within
                  from inbox_item i
                 where i.community_id = :community and i.aside_on is null and i.kind <> 'tension'
                   and not exists (select from agenda_item a join session s on s.id = a.session_id
                                    where a.community_id = i.community_id and a.source = 'inbox' and a.source_id = i.id::text
                                      and a.session_id <> :session and s.cancelled_at is null)
                union all
                select 'promise', d.id::text, d.words, '', 'none', 2, d.due_on::text from decision d
                 where d.community_id = :community and d.session_id <> :session and d.owner_id is not null and d.done_on is null
                union all
                select 'tryout', t.id::text, t.activity, '', 'reviews', 3, t.due_on::text from tryout t
                 where t.community_id = :community and t.cycle_id = :cycle and t.session_id <> :session and t.outcome is null
                union all
                select e.kind, e.id::text, e.words, concat_ws(', ', b.full_name, nullif(e.link, '')), 'notes', 4, e.done_on::text
                  from support_entry e join person b on b.id = e.by_id
                 where e.community_id = :community and e.kind in ('observation', 'proposal') and e.done_on > :since
                   and not exists (select from agenda_item a join session s on s.id = a.session_id
                                    where a.community_id = e.community_id and a.source = e.kind and a.source_id = e.id::text
                                      and a.session_id <> :session and s.cancelled_at is null)
                 order by rank, within limit 40""")
                .param("community", session.communityId()).param("session", session.id()).param("cycle", session.cycleId())
                .param("since", today.minusDays(FRESH))
                .query((row, n) -> new Item(minutes, cut(row.getString("title")), row.getString("words"), row.getString("block"), row.getString("source"), row.getString("source_id"))).list();
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= 300 ? words : words.substring(0, words.offsetByCodePoints(0, 299)) + "…";
    }

    /** Version 0 begins one. */
    boolean keep(Session session, UUID by, List<Item> items, int version) {
        if (!versioned(session, by, version)) return false;
        jdbc.sql("delete from agenda_item where session_id = :session").param("session", session.id()).update();
        IntStream.range(0, items.size()).forEach(n -> insert(session, n + 1, items.get(n)));
        return true;
    }

    private boolean versioned(Session session, UUID by, int version) {
        if (version == 0) {
            return jdbc.sql("insert into agenda (session_id, community_id, by_id) values (:session, :community, :by) on conflict (session_id) do nothing")
                    .param("session", session.id()).param("community", session.communityId()).param("by", by).update() == 1;
        }
        return jdbc.sql("update agenda set version = version + 1, by_id = :by where session_id = :session and version = :version")
                .param("session", session.id()).param("by", by).param("version", version).update() == 1;
    }

    private void insert(Session session, int position, Item item) {
        jdbc.sql("""
                insert into agenda_item (session_id, community_id, position, minutes, title, words, block, source, source_id)
                values (:session, :community, :position, :minutes, :title, :words, :block, :source, :id)""")
                .param("session", session.id()).param("community", session.communityId()).param("position", position).param("minutes", item.minutes())
                .param("title", item.title()).param("words", item.words()).param("block", item.block()).param("source", item.source())
                .param("id", item.sourceId()).update();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(row.getInt("minutes"), row.getString("title"), row.getString("words"), row.getString("block"), row.getString("source"),
                row.getString("source_id"));
    }

    private static Dropped dropped(ResultSet row, int n) throws SQLException {
        return new Dropped(row.getObject("id", UUID.class), row.getString("kind"), row.getString("words"), row.getObject("person_id", UUID.class),
                row.getString("name"), row.getObject("on_day", LocalDate.class), row.getObject("session_on", LocalDate.class));
    }
}
