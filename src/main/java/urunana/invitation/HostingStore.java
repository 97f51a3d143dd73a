package urunana.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.db.Reads;
import urunana.session.Session;

/** SQL of hosting and cover, within a community the caller has entered as a member or as a host. */
@Component
final class HostingStore {
    /** What somebody has to say here: {@code hosts} at all, {@code place}: of the room; and pupils per teacher of the place, or null. */
    record Reach(boolean hosts, boolean place, @Nullable Double ratio) {}

    private final JdbcClient jdbc;

    HostingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a community meets at no school but in a sector, any of the heads may give a room. */
    Supplier<Reach> reach(Reads reads, Actor actor, UUID community, LocalDate today) {
        var row = reads.optional("""
                select hosts(:actor, c.id, :today) as hosts, hosts_place(:actor, c.id, :today) or pl.kind = 'area' as place,
                       (sp.pupils_female + sp.pupils_male)::float8 / nullif(sp.teachers_female + sp.teachers_male, 0) as ratio
                  from community c join place pl on pl.id = c.place_id left join school_profile sp on sp.place_id = c.place_id
                 where c.id = :community""",
                (found, n) -> new Reach(found.getBoolean("hosts"), found.getBoolean("place"), found.getObject("ratio", Double.class)),
                "actor", actor.id(), "today", today, "community", community);
        return () -> row.get().orElse(new Reach(false, false, null));
    }

    /** What was asked and given. A leader answers for every class, a head for those of the own school. */
    Supplier<Optional<Hosting>> find(Reads reads, Actor actor, boolean leads, UUID community, UUID session, LocalDate today) {
        var covers = reads.list("""
                select v.person_id, p.full_name, v.kind, v.watcher, v.agreed, :leads or works_under(v.person_id, :actor, v.community_id, :today) as answerable
                  from cover v join person p on p.id = v.person_id
                 where v.community_id = :community and v.session_id = :session order by p.full_name, p.id""", HostingStore::cover,
                "leads", leads, "actor", actor.id(), "today", today, "community", community, "session", session);
        return reads.optional("""
                select h.*, a.full_name as asker, coalesce(b.full_name, '') as answerer
                  from hosting h join person a on a.id = h.asked_by left join person b on b.id = h.answered_by
                 where h.community_id = :community and h.session_id = :session""", (found, n) -> hosting(found, covers.get()),
                "community", community, "session", session);
    }

    /** Version 0 asks for the first time. */
    boolean ask(Session session, Hosting.Asked asked, UUID by, Instant at, int version) {
        String sql = version == 0 ? """
                insert into hosting (session_id, community_id, people, need, asked_by, asked_at) values (:session, :community, :people, :need, :by, :at)
                on conflict (session_id) do nothing""" : """
                update hosting set people = :people, need = :need, asked_by = :by, asked_at = :at, version = version + 1
                 where session_id = :session and community_id = :community and version = :version""";
        boolean kept = jdbc.sql(sql).param("session", session.id()).param("community", session.communityId()).param("people", asked.people())
                .param("need", asked.need()).param("by", by).param("at", Timestamp.from(at)).param("version", version).update() == 1;
        if (kept) keepClasses(session, asked.classes());
        return kept;
    }

    // Who was found for a class that still needs somebody stays.
    private void keepClasses(Session session, List<UUID> members) {
        jdbc.sql("""
                with kept as (
                  insert into cover (session_id, community_id, person_id)
                  select :session, :community, person from unnest(:members::uuid[]) as asked (person) order by person
                  on conflict (session_id, person_id) do nothing)
                delete from cover where session_id = :session and person_id <> all (:members::uuid[])""")
                .param("session", session.id()).param("community", session.communityId()).param("members", members.toArray(UUID[]::new)).update();
    }

    /** Without a word about the room, only the classes change. */
    boolean answer(Session session, Hosting.Given given, UUID by, Instant at, int version) {
        boolean room = given.possible() != null;
        boolean kept = jdbc.sql("""
                update hosting set version = version + 1, possible = case when :told then :possible else possible end,
                       room = case when :told then :room else room end, from_at = case when :told then :from else from_at end,
                       to_at = case when :told then :to else to_at end, words = case when :told then :words else words end,
                       given_on = case when :told then :on else given_on end, answered_by = case when :told then :by else answered_by end,
                       answered_at = case when :told then :at else answered_at end
                 where session_id = :session and community_id = :community and version = :version""")
                .param("told", room).param("possible", given.possible(), Types.BOOLEAN).param("room", given.room()).param("from", given.from(), Types.TIME)
                .param("to", given.to(), Types.TIME).param("words", given.words()).param("on", session.plannedOn(), Types.DATE).param("by", by)
                .param("at", Timestamp.from(at)).param("session", session.id()).param("community", session.communityId()).param("version", version).update() == 1;
        if (!kept) return false;
        given.covers().forEach((member, cover) -> keep(session, member, cover));
        if (room && Boolean.TRUE.equals(given.possible())) moveTo(session, given.room());
        return true;
    }

    // From now on the session says everywhere that it is in this room.
    private void moveTo(Session session, String room) {
        jdbc.sql("""
                update session set room = :room, version = version + 1
                 where id = :session and community_id = :community and opened_at is null and room <> :room""")
                .param("room", room).param("session", session.id()).param("community", session.communityId()).update();
    }

    private void keep(Session session, UUID member, Cover.Given cover) {
        jdbc.sql("update cover set kind = :kind, watcher = :watcher, agreed = :agreed where session_id = :session and person_id = :member")
                .param("kind", cover.kind(), Types.VARCHAR).param("watcher", cover.watcher()).param("agreed", cover.agreed())
                .param("session", session.id()).param("member", member).update();
    }

    private static Cover cover(ResultSet row, int n) throws SQLException {
        return new Cover(row.getObject("person_id", UUID.class), row.getString("full_name"), row.getString("kind"), row.getString("watcher"),
                row.getBoolean("agreed"), row.getBoolean("answerable"));
    }

    private static Hosting hosting(ResultSet row, List<Cover> covers) throws SQLException {
        return new Hosting(row.getInt("people"), row.getString("need"), row.getString("asker"), row.getObject("possible", Boolean.class),
                row.getString("room"), row.getObject("from_at", LocalTime.class), row.getObject("to_at", LocalTime.class), row.getString("words"),
                row.getObject("given_on", LocalDate.class), row.getString("answerer"), row.getInt("version"), covers);
    }
}
