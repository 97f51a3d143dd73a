package urunana.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** All SQL about persons. A finder shows an actor those whom they look after, and themselves. */
@Component
final class PersonStore {
    /** So many people stand on a page of a list. */
    static final int PAGE = 30;

    private static final String COLUMNS = """
            p.id, p.full_name, p.sign_in_name, p.phone, p.language, p.subjects, p.grades, p.strengths,
            p.career_stage, p.administrator, p.external_id, p.version""";

    /** A line of a list. */
    record Line(UUID id, String name, @Nullable String careerStage) {}

    /** What a list is narrowed to; "" and null mean anything. */
    record Filter(String words, String role, String stage, @Nullable UUID placeId) {
        static final Filter NONE = new Filter("", "", "", null);
    }

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SeenPerson> find(Actor actor, UUID id, LocalDate today) {
        return jdbc.sql("""
                select %s, m.managed, case when p.id = :actor or m.managed then p.sex end as sex,
                       may_change_person(:actor, p.id, '{manage_people}', :today) as may_change,
                       may_give_code(:actor, p.id, :today) as may_give_code
                  from person p, lateral (select :all or exists
                         (select 1 from care(:actor, '{manage_people}', :today) c where c.person_id = p.id) as managed) m
                 where p.id = :id and (p.ended_on is null or p.ended_on > :today) and (p.id = :actor or %s)
                """.formatted(COLUMNS, actor.administrator() ? Care.EVERYBODY : Care.SEEN_ONE))
                .param("id", id).param("actor", actor.id()).param("all", actor.administrator()).param("today", today)
                .query((row, n) -> new SeenPerson(person(row, row.getString("sex")), row.getBoolean("managed"),
                        row.getBoolean("may_change"), row.getBoolean("may_give_code"))).optional();
    }

    /** One more than a page holds, so that one sees whether another follows. */
    List<Line> list(Actor actor, Filter filter, int page, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.full_name, p.career_stage
                  from person p
                 where %s and (p.ended_on is null or p.ended_on > :today)
                   and (:words = '' or fold(p.full_name) like '%%' || fold(:pattern) || '%%' or p.sign_in_name = lower(:words) or p.phone = :phone)
                   and (:role = '' or exists (select 1 from duty d where d.person_id = p.id and d.role_code = :role
                                                 and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)))
                   and (:stage = '' or p.career_stage = :stage)
                   and (:place::uuid is null or exists (
                         select 1 from duty d join place_within w on w.place_id = d.place_id and w.ancestor_id = :place
                          where d.person_id = p.id and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)))
                 order by lower(p.full_name), p.id limit :limit offset :offset
                """.formatted(Care.seen(actor)))
                .param("actor", actor.id()).param("today", today).param("words", filter.words())
                .param("pattern", PlaceChoices.literally(filter.words())).param("phone", SignInName.normal(filter.words()))
                .param("role", filter.role()).param("stage", filter.stage()).param("place", filter.placeId())
                .param("limit", PAGE + 1).param("offset", PAGE * page)
                .query((row, n) -> new Line(row.getObject("id", UUID.class), row.getString("full_name"), row.getString("career_stage"))).list();
    }

    /** People whom the actor may give a code, and whether more may follow. */
    record Batch(List<Person> people, boolean full) {}

    /** Those of these whom the actor may give a code, by name; when none are named, those who never chose a secret. */
    Batch forSlips(Actor actor, @Nullable List<UUID> among, @Nullable UUID placeId, int page, LocalDate today) {
        record Row(Person person, boolean mayGiveCode) {}
        var rows = jdbc.sql("""
                select %s, may_give_code(:actor, p.id, :today) as may_give_code
                  from person p
                 where %s and (p.ended_on is null or p.ended_on > :today)
                   and (case when :named then p.id = any (:among::uuid[]) else not exists (select 1 from secret s where s.person_id = p.id) end)
                   and (:place::uuid is null or exists (
                         select 1 from duty d join place_within w on w.place_id = d.place_id and w.ancestor_id = :place
                          where d.person_id = p.id and (d.ends_on is null or d.ends_on >= :today)))
                 order by lower(p.full_name), p.id limit :limit offset :offset
                """.formatted(COLUMNS, Care.seen(actor)))
                .param("actor", actor.id()).param("today", today).param("named", among != null).param("among", ids(among))
                .param("place", placeId).param("limit", Slips.PAGE).param("offset", Slips.PAGE * page)
                .query((row, n) -> new Row(person(row, null), row.getBoolean("may_give_code"))).list();
        return new Batch(rows.stream().filter(Row::mayGiveCode).map(Row::person).toList(), rows.size() == Slips.PAGE);
    }

    UUID add(PersonInput.Details details, String signInName) {
        var own = details.own();
        return jdbc.sql("""
                insert into person (full_name, sign_in_name, phone, sex, language, subjects, grades, strengths, career_stage, external_id)
                values (:name, :signIn, :phone, :sex, :language, :subjects, :grades, :strengths, :stage, :external) returning id""")
                .param("name", details.fullName()).param("signIn", signInName).param("external", details.externalId())
                .param("phone", own.phone()).param("sex", own.sex()).param("language", own.language())
                .param("subjects", array(own.subjects())).param("grades", array(own.grades())).param("strengths", array(own.strengths()))
                .param("stage", own.careerStage()).query(UUID.class).single();
    }

    /** False when the person was saved by somebody else since that version. */
    boolean change(UUID id, int version, PersonInput.Details details) {
        return jdbc.sql("""
                update person set full_name = :name, sign_in_name = :signIn, external_id = :external
                 where id = :id and version = :version""")
                .param("id", id).param("version", version).param("name", details.fullName())
                .param("signIn", details.signInName()).param("external", details.externalId()).update() == 1
                && changeOwn(id, version, details.own());
    }

    boolean changeOwn(UUID id, int version, PersonInput.Own own) {
        return jdbc.sql("""
                update person set phone = :phone, sex = :sex, language = :language, subjects = :subjects, grades = :grades,
                       strengths = :strengths, career_stage = :stage, version = version + 1
                 where id = :id and version = :version""")
                .param("id", id).param("version", version).param("phone", own.phone()).param("sex", own.sex())
                .param("language", own.language()).param("subjects", array(own.subjects())).param("grades", array(own.grades()))
                .param("strengths", array(own.strengths())).param("stage", own.careerStage()).update() == 1;
    }

    /** Whether the value is free for this person (null: a new one) in a column that must be unique. */
    boolean isFree(Unique column, @Nullable String value, @Nullable UUID personId) {
        return value == null || jdbc.sql(column.taken).param("value", value).param("person", personId).query(Integer.class).single() == 0;
    }

    /** What no two people may share. */
    enum Unique {
        SIGN_IN_NAME("sign_in_name", "select count(*) from person where sign_in_name = :value and id is distinct from :person::uuid"),
        PHONE("phone", "select count(*) from person where phone = :value and id is distinct from :person::uuid"),
        EXTERNAL_ID("external_id", "select count(*) from person where external_id = :value and id is distinct from :person::uuid");

        final String field;
        private final String taken;

        Unique(String field, String taken) {
            this.field = field;
            this.taken = taken;
        }
    }

    boolean isAdministrator(UUID id) {
        return jdbc.sql("select administrator from person where id = :id").param("id", id).query(Boolean.class).single();
    }

    /** Sign-in names in use that begin so. */
    List<String> signInNames(String beginning) {
        return jdbc.sql("select sign_in_name from person where starts_with(sign_in_name, :beginning)").param("beginning", beginning)
                .query(String.class).list();
    }

    static Person person(ResultSet row, @Nullable String sex) throws SQLException {
        return new Person(row.getObject("id", UUID.class), row.getString("full_name"), row.getString("sign_in_name"), row.getString("phone"),
                sex, row.getString("language"), strings(row, "subjects"), strings(row, "grades"), strings(row, "strengths"),
                row.getString("career_stage"), row.getBoolean("administrator"), row.getString("external_id"), row.getInt("version"));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    private static UUID[] ids(@Nullable List<UUID> ids) {
        return ids == null ? new UUID[0] : ids.toArray(UUID[]::new);
    }
}
