package urunana.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.person.PeopleKnown.Known;
import urunana.person.PeopleKnown.Triple;

/** All SQL of files of people. A file is seen by its sender alone. */
@Component
final class ImportStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    UUID keep(Actor actor, String fileName, byte[] content, Instant at) {
        jdbc.sql("delete from person_import where content is not null and sent_at < :day")
                .param("day", Timestamp.from(at.minusSeconds(86_400))).update();
        return jdbc.sql("insert into person_import (person_id, file_name, content, sent_at) values (:person, :name, :content, :at) returning id")
                .param("person", actor.id()).param("name", fileName).param("content", content).param("at", Timestamp.from(at))
                .query(UUID.class).single();
    }

    Optional<SentFile> find(Actor actor, UUID id) {
        return jdbc.sql("""
                select id, file_name, sent_at, content, applied_at, cardinality(added) as added, changed, unchanged, duties
                  from person_import where id = :id and person_id = :person""").param("id", id).param("person", actor.id())
                .query((row, n) -> new SentFile(row.getObject("id", UUID.class), row.getString("file_name"), row.getTimestamp("sent_at").toInstant(),
                        row.getBytes("content"), row.getTimestamp("applied_at") == null ? null : row.getTimestamp("applied_at").toInstant(),
                        row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("duties"))).optional();
    }

    /** The people whom a file of this actor added. */
    List<UUID> added(Actor actor, UUID id) {
        return jdbc.sql("select unnest(added) from person_import where id = :id and person_id = :person")
                .param("id", id).param("person", actor.id()).query(UUID.class).list();
    }

    /** False when it was applied meanwhile. */
    boolean finish(UUID id, PeoplePlan plan, Instant at) {
        var added = plan.added().stream().map(PeoplePlan.Target::id).toArray(UUID[]::new);
        return jdbc.sql("""
                update person_import set content = null, applied_at = :at, added = :added, changed = :changed, unchanged = :unchanged, duties = :duties
                 where id = :id and applied_at is null""")
                .param("id", id).param("at", Timestamp.from(at)).param("added", added).param("changed", plan.changed().size())
                .param("unchanged", plan.unchanged()).param("duties", plan.duties()).update() == 1;
    }

    PeopleKnown known(Actor actor, Collection<PeopleFile.Keys> keys, Collection<String> placeCodes, LocalDate today) {
        return new PeopleKnown(people(actor, keys, today), places(placeCodes), programmes(), roles(), wanted -> givable(actor, wanted, today));
    }

    private List<Known> people(Actor actor, Collection<PeopleFile.Keys> keys, LocalDate today) {
        var held = new HashMap<UUID, Set<Triple>>();
        var found = jdbc.sql("""
                with cared as materialized (select person_id from care(:actor, '{manage_people,reset_codes,oversee}', :today)),
                     managed as materialized (select person_id from care(:actor, '{manage_people}', :today))
                select p.*, :all or p.id = :actor or p.id in (select person_id from cared) as seen,
                       :all or p.id in (select person_id from managed) as managed,
                       may_change_person(:actor, p.id, '{manage_people}', :today) as may_change
                  from person p
                 where p.external_id = any (:externals) or p.sign_in_name = any (:names) or p.phone = any (:phones)""")
                .param("actor", actor.id()).param("all", actor.administrator()).param("today", today)
                .param("externals", keys.stream().map(PeopleFile.Keys::externalId).filter(k -> k != null).toArray(String[]::new))
                .param("names", keys.stream().map(PeopleFile.Keys::signInName).filter(k -> k != null).toArray(String[]::new))
                .param("phones", keys.stream().map(PeopleFile.Keys::phone).filter(k -> k != null).toArray(String[]::new))
                .query((row, n) -> {
                    boolean managed = row.getBoolean("managed");
                    var person = PersonStore.person(row, managed ? row.getString("sex") : null);
                    boolean gives = managed && !person.id().equals(actor.id()) && (actor.administrator() || !person.administrator());
                    return new Known(person, row.getBoolean("seen"), row.getBoolean("may_change"), gives,
                            held.computeIfAbsent(person.id(), id -> new HashSet<>()));
                }).list();
        jdbc.sql("""
                select person_id, role_code, place_id, programme_id from duty
                 where person_id = any (:people) and (ends_on is null or ends_on >= :today)""")
                .param("people", held.keySet().toArray(UUID[]::new)).param("today", today)
                .query(row -> {
                    held.get(row.getObject("person_id", UUID.class)).add(new Triple(row.getString("role_code"),
                            row.getObject("place_id", UUID.class), row.getObject("programme_id", UUID.class)));
                });
        return found;
    }

    private Map<String, List<UUID>> places(Collection<String> codes) {
        var places = new HashMap<String, List<UUID>>();
        jdbc.sql("select code, id from place where code = any (:codes)").param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    places.computeIfAbsent(row.getString("code"), code -> new ArrayList<>()).add(row.getObject("id", UUID.class));
                });
        return places;
    }

    // By short name and by full name, in lower case.
    private Map<String, UUID> programmes() {
        var programmes = new HashMap<String, UUID>();
        jdbc.sql("select id, lower(slug) as slug, lower(name) as name from programme").query(row -> {
            programmes.put(row.getString("name"), row.getObject("id", UUID.class));
            programmes.put(row.getString("slug"), row.getObject("id", UUID.class));
        });
        return programmes;
    }

    private Map<String, Boolean> roles() {
        var roles = new HashMap<String, Boolean>();
        jdbc.sql("select code, bounded from role").query(row -> {
            roles.put(row.getString("code"), row.getBoolean("bounded"));
        });
        return roles;
    }

    private Set<Triple> givable(Actor actor, Collection<Triple> wanted, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                select * from unnest(:roles::text[], :places::uuid[], :programmes::uuid[]) as w (role, place, programme)
                 where may_give_duty(:actor, w.role, w.place, w.programme, :today)""")
                .param("roles", wanted.stream().map(Triple::role).toArray(String[]::new))
                .param("places", wanted.stream().map(Triple::placeId).toArray(UUID[]::new))
                .param("programmes", wanted.stream().map(Triple::programmeId).toArray(UUID[]::new))
                .param("actor", actor.id()).param("today", today)
                .query((row, n) -> new Triple(row.getString("role"), row.getObject("place", UUID.class), row.getObject("programme", UUID.class))).list());
    }

    void add(List<PeoplePlan.Target> people) {
        batches.batchUpdate("""
                insert into person (id, full_name, sign_in_name, external_id, phone, sex, language, subjects, grades, strengths, career_stage)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", people, 500, (insert, target) -> {
            insert.setObject(1, target.id());
            insert.setString(2, target.details().fullName());
            insert.setString(3, target.details().signInName());
            insert.setString(4, target.details().externalId());
            insert.setString(5, target.details().own().phone());
            insert.setString(6, target.details().own().sex());
            insert.setString(7, target.details().own().language());
            insert.setArray(8, insert.getConnection().createArrayOf("text", target.details().own().subjects().toArray()));
            insert.setArray(9, insert.getConnection().createArrayOf("text", target.details().own().grades().toArray()));
            insert.setArray(10, insert.getConnection().createArrayOf("text", target.details().own().strengths().toArray()));
            insert.setString(11, target.details().own().careerStage());
        });
    }

    void addDuties(List<PeoplePlan.Target> people, Actor actor, LocalDate from, Instant at) {
        record Row(UUID person, Triple duty) {}
        var rows = people.stream().flatMap(target -> target.duties().stream().map(duty -> new Row(target.id(), duty))).toList();
        batches.batchUpdate("""
                insert into duty (person_id, role_code, place_id, programme_id, starts_on, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""", rows, 500, (insert, row) -> {
            insert.setObject(1, row.person());
            insert.setString(2, row.duty().role());
            insert.setObject(3, row.duty().placeId());
            insert.setObject(4, row.duty().programmeId());
            insert.setObject(5, from);
            insert.setObject(6, actor.id());
            insert.setTimestamp(7, Timestamp.from(at));
        });
    }
}
