package urunana.community;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.web.Stale;

/** All SQL that writes a community. Its callers entered the room first, or make a new one. */
@Component
final class CommunityStore {
    private final JdbcClient jdbc;

    CommunityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CommunityInput.Founding founding, LocalDate today) {
        var text = founding.text();
        return jdbc.sql("""
                insert into community (programme_id, place_id, kind, name, about, grades, subjects, owner_id, facilitator_id,
                                       open_to_join, norms, founded_on)
                values (:programme, :place, :kind, :name, :about, :grades, :subjects, :owner, :facilitator, :open, :norms, :today)
                returning id""")
                .param("programme", founding.programmeId()).param("place", founding.placeId()).param("kind", founding.kind())
                .param("name", text.name()).param("about", text.about()).param("grades", array(text.grades()))
                .param("subjects", array(text.subjects())).param("owner", founding.ownerId()).param("facilitator", founding.facilitatorId())
                .param("open", text.openToJoin()).param("norms", text.norms()).param("today", today)
                .query(UUID.class).single();
    }

    /** Other norms are a new version of them. */
    void change(Room room, int version, CommunityInput.Text text) {
        int changed = jdbc.sql("""
                update community
                   set name = :name, about = :about, grades = :grades, subjects = :subjects, open_to_join = :open, norms = :norms,
                       norms_version = norms_version + (case when norms = :norms then 0 else 1 end), version = version + 1
                 where id = :id and version = :version""")
                .param("id", room.id()).param("version", version).param("name", text.name()).param("about", text.about())
                .param("grades", array(text.grades())).param("subjects", array(text.subjects()))
                .param("open", text.openToJoin()).param("norms", text.norms()).update();
        if (changed == 0) throw stale(room.id());
    }

    void changeLeaders(Room room, int version, CommunityInput.Leaders leaders) {
        int changed = jdbc.sql("""
                update community set owner_id = :owner, facilitator_id = :facilitator, version = version + 1
                 where id = :id and version = :version""")
                .param("id", room.id()).param("version", version).param("owner", leaders.ownerId())
                .param("facilitator", leaders.facilitatorId()).update();
        if (changed == 0) throw stale(room.id());
    }

    /** Whether a cycle runs, whose work nobody could end any more; none begins until the end of the transaction. */
    boolean inCycle(Room room) {
        jdbc.sql("select id from community where id = :id for update").param("id", room.id()).query(UUID.class).single();
        return jdbc.sql("select exists (select 1 from cycle where community_id = :id and ended_at is null and stopped_at is null)")
                .param("id", room.id()).query(Boolean.class).single();
    }

    /** False when it was closed before. */
    boolean close(Room room, LocalDate today) {
        return jdbc.sql("""
                update community set closed_on = :today, open_to_join = false, version = version + 1
                 where id = :id and closed_on is null""")
                .param("id", room.id()).param("today", today).update() == 1;
    }

    /** Keeps what this version of the norms says. */
    void keepNorms(UUID communityId, UUID by, Instant now) {
        jdbc.sql("""
                insert into norms (community_id, version, words, by_id, at)
                select id, norms_version, norms, :by, :now from community where id = :id
                on conflict (community_id, version) do nothing""")
                .param("id", communityId).param("by", by).param("now", Timestamp.from(now)).update();
    }

    /** Locks the community until the end of the transaction and tells its version of the norms, unless it is closed. */
    Optional<Integer> openNorms(UUID communityId) {
        return jdbc.sql("select norms_version from community where id = :id and closed_on is null for share")
                .param("id", communityId).query(Integer.class).optional();
    }

    /** Whether somebody leads the community; who does stays so until the end of the transaction. */
    boolean ledBy(UUID communityId, UUID personId) {
        return jdbc.sql("select :person in (owner_id, facilitator_id) from community where id = :id for update")
                .param("id", communityId).param("person", personId).query(Boolean.class).single();
    }

    private Stale stale(UUID id) {
        var now = jdbc.sql("select * from community where id = :id").param("id", id).query((row, n) -> Rooms.community(row)).single();
        return new Stale(Map.of("name", now.name(), "about", now.about(), "grades", String.join(", ", now.grades()),
                "subjects", String.join(", ", now.subjects()), "open", now.openToJoin() ? "yes" : "", "norms", now.norms(),
                "owner", now.ownerId().toString(), "facilitator", now.facilitatorId().toString()), now.version());
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
