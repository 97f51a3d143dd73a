package urunana.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about who stands how to a community. Lists are reached through a room that was entered. */
@Component
public final class MembershipStore {
    static final int FOUND = 30;

    /** How somebody stands: the word of the SQL function standing, the norms they accepted, what keeps them out. */
    public record Standing(String word, @Nullable Integer norms, boolean evaluates, boolean peer) {
        boolean is(String other) {
            return word.equals(other);
        }
    }

    /** Somebody in a list, with their first duty of today, one within the community's place before others. */
    public record Line(UUID personId, String name, @Nullable String role, String place, String standing, boolean evaluates, boolean peer,
                       @Nullable LocalDate since, List<String> tasks) {
        public boolean mayJoin() {
            return peer && !evaluates;
        }
    }

    /** Somebody who was a member, with the days. */
    public record Former(String name, @Nullable LocalDate from, LocalDate to) {}

    private static final String LINE = """
            select pe.id, pe.full_name, y.role_code, coalesce(y.place, '') as place,
                   coalesce(standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), 'none') as standing,
                   is_evaluator(pe.id, c.id, :today) as evaluates, is_peer(pe.id, c.id, :today) as peer,
                   (coalesce(m.joined_at, m.asked_at, m.invited_at) at time zone p.zone)::date as since,
                   array(select t.task from session_task t
                          where t.person_id = pe.id and t.session_id = (
                                select s.id from session s where s.community_id = c.id and s.cancelled_at is null
                                 order by s.closed_at is not null, s.closed_at desc, s.number limit 1)) as tasks
              from community c
              join programme p on p.id = c.programme_id
              join person pe on %s
              left join membership m on m.community_id = c.id and m.person_id = pe.id
              left join lateral (
                     select d.role_code, pl.name as place
                       from duty d join role r on r.code = d.role_code join place pl on pl.id = d.place_id
                      where d.person_id = pe.id and (d.programme_id is null or d.programme_id = c.programme_id)
                        and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                      order by not exists (select 1 from place_within w where w.place_id = d.place_id and w.ancestor_id = c.place_id),
                               r.position, pl.name limit 1) y on true
             where c.id = :community
            """;

    /** Who has a duty of today at or under the community's place; when looked for by name, anywhere in its programme or above it. */
    private static final String IN_REACH = """
            pe.ended_on is null and pe.id in (
              select d.person_id
                from community k
                join lateral (
                     select w.place_id, null::uuid as only_in from place_within w where w.ancestor_id = k.place_id
                      union all
                     select w.place_id, null from programme_place pp join place_within w on w.ancestor_id = pp.place_id
                      where pp.programme_id = k.programme_id and :words <> ''
                      union all
                     select u.ancestor_id, null from place_within u where u.place_id = k.place_id and :words <> ''
                      union all
                     select d.place_id, k.programme_id from duty d where d.programme_id = k.programme_id and :words <> '') near on true
                join duty d on d.place_id = near.place_id and (near.only_in is null or d.programme_id = near.only_in)
               where k.id = :community and (d.programme_id is null or d.programme_id = k.programme_id)
                 and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
            """;

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing standing(UUID communityId, UUID personId, LocalDate today) {
        return jdbc.sql("""
                select coalesce(standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), 'none') as word, m.norms_accepted,
                       is_evaluator(:person, c.id, :today) as evaluates, is_peer(:person, c.id, :today) as peer
                  from community c left join membership m on m.community_id = c.id and m.person_id = :person
                 where c.id = :community""")
                .param("community", communityId).param("person", personId).param("today", today)
                .query((row, n) -> new Standing(row.getString("word"), row.getObject("norms_accepted", Integer.class),
                        row.getBoolean("evaluates"), row.getBoolean("peer"))).single();
    }

    /** The members, with the tasks they have in the session ahead, else had in the last one. */
    List<Line> members(Room room, LocalDate today) {
        return list(room, today, "and m.joined_at is not null and m.left_at is null and not is_evaluator(pe.id, c.id, :today) order by pe.full_name");
    }

    /** Who asked to join, then who was invited and has not answered. */
    List<Line> waiting(Room room, LocalDate today) {
        return list(room, today, """
                and standing(m.joined_at, m.left_at, m.invited_at, m.asked_at) in ('asked', 'invited')
                order by standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), pe.full_name""");
    }

    /** Who could be invited, by name. */
    public List<Line> candidates(Room room, LocalDate today, String words) {
        return jdbc.sql(LINE.formatted(IN_REACH) + """
                   and coalesce(standing(m.joined_at, m.left_at, m.invited_at, m.asked_at), 'none') in ('none', 'gone')
                   and strpos(fold(pe.full_name), fold(:words)) > 0
                 order by pe.full_name limit :limit""")
                .param("community", room.id()).param("today", today).param("words", words).param("limit", FOUND + 1)
                .query(MembershipStore::line).list();
    }

    public boolean inReach(Room room, UUID personId, LocalDate today) {
        return jdbc.sql("select exists (select 1 from community c join person pe on " + IN_REACH + " where c.id = :community and pe.id = :person)")
                .param("community", room.id()).param("person", personId).param("today", today).param("words", "any")
                .query(Boolean.class).single();
    }

    List<Former> former(Room room) {
        return jdbc.sql("""
                select pe.full_name, (s.at at time zone p.zone)::date as until,
                       (select (max(j.at) at time zone p.zone)::date from membership_step j
                         where j.community_id = s.community_id and j.person_id = s.person_id and j.step = 'joined' and j.at < s.at) as since
                  from membership_step s
                  join person pe on pe.id = s.person_id
                  join community c on c.id = s.community_id join programme p on p.id = c.programme_id
                 where s.community_id = :community and s.step in ('left', 'removed')
                 order by s.at desc limit 50""").param("community", room.id())
                .query((row, n) -> new Former(row.getString("full_name"), row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class))).list();
    }

    void invite(UUID communityId, UUID personId, UUID by, Instant now) {
        jdbc.sql("""
                insert into membership (community_id, person_id, invited_by, invited_at) values (:community, :person, :by, :now)
                on conflict (community_id, person_id) do update set invited_by = :by, invited_at = :now""")
                .param("community", communityId).param("person", personId).param("by", by).param("now", Timestamp.from(now)).update();
    }

    /** Asks to join, having accepted this version of the norms. */
    void ask(UUID communityId, UUID personId, int norms, Instant now) {
        jdbc.sql("""
                insert into membership (community_id, person_id, asked_at, norms_accepted) values (:community, :person, :now, :norms)
                on conflict (community_id, person_id) do update set asked_at = :now, norms_accepted = :norms""")
                .param("community", communityId).param("person", personId).param("norms", norms).param("now", Timestamp.from(now)).update();
    }

    /** Makes a member of somebody, as new or again. */
    void join(UUID communityId, UUID personId, @Nullable Integer norms, Instant now) {
        jdbc.sql("""
                insert into membership (community_id, person_id, joined_at, norms_accepted) values (:community, :person, :now, :norms)
                on conflict (community_id, person_id) do update
                   set joined_at = :now, left_at = null, norms_accepted = coalesce(:norms, membership.norms_accepted)""")
                .param("community", communityId).param("person", personId).param("norms", norms).param("now", Timestamp.from(now)).update();
    }

    void agree(UUID communityId, UUID personId, int norms) {
        jdbc.sql("update membership set norms_accepted = :norms where community_id = :community and person_id = :person")
                .param("community", communityId).param("person", personId).param("norms", norms).update();
    }

    /** Takes back what waits: an invitation or a request. */
    void forget(UUID communityId, UUID personId) {
        jdbc.sql("update membership set invited_by = null, invited_at = null, asked_at = null where community_id = :community and person_id = :person")
                .param("community", communityId).param("person", personId).update();
    }

    void leave(UUID communityId, UUID personId, Instant now) {
        jdbc.sql("update membership set left_at = :now where community_id = :community and person_id = :person and left_at is null")
                .param("community", communityId).param("person", personId).param("now", Timestamp.from(now)).update();
    }

    /** Keeps a step for the history: {@code step} is a word of the constraint membership_step_step. */
    void step(UUID communityId, UUID personId, String step, @Nullable Integer norms, UUID by, Instant now) {
        jdbc.sql("""
                insert into membership_step (community_id, person_id, step, norms, by_id, at)
                values (:community, :person, :step, :norms, :by, :now)""")
                .param("community", communityId).param("person", personId).param("step", step).param("norms", norms)
                .param("by", by).param("now", Timestamp.from(now)).update();
    }

    private List<Line> list(Room room, LocalDate today, String which) {
        return jdbc.sql(LINE.formatted("pe.id in (select k.person_id from membership k where k.community_id = c.id)") + which).param("community", room.id()).param("today", today)
                .query(MembershipStore::line).list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("full_name"), row.getString("role_code"), row.getString("place"),
                row.getString("standing"), row.getBoolean("evaluates"), row.getBoolean("peer"), row.getObject("since", LocalDate.class),
                List.of((String[]) row.getArray("tasks").getArray()));
    }
}
