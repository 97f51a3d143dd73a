package urunana.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what has no door that a program can use: sites, programmes and their tables, school years, people, duties. */
@Component
final class GroundStore {
    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody is there yet: a site that has an administrator is somebody's, even before its first programme. */
    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from programme) or exists (select 1 from person)").query(Boolean.class).single();
    }

    /** The place the authorities call so, or the one the demo added itself under this name. */
    UUID area(String country, String level, String code) {
        return jdbc.sql("select id from place where country = :country and level = :level and code = :code")
                .param("country", country).param("level", level).param("code", code).query(UUID.class).single();
    }

    UUID addPlace(UUID parent, NamedCsvRecord row) {
        boolean area = row.getField("kind").equals("zone");
        return jdbc.sql("""
                insert into place (parent_id, country, level, kind, name) values (:parent, :country, :level, :kind, :name) returning id""")
                .param("parent", parent).param("country", row.getField("country")).param("level", row.getField("kind"))
                .param("kind", area ? "area" : row.getField("kind")).param("name", row.getField("name")).query(UUID.class).single();
    }

    void addProfile(UUID place, NamedCsvRecord row, LocalDate asOf) {
        jdbc.sql("""
                insert into school_profile (place_id, stage, status, boarding, pupils_female, pupils_male, teachers_female, teachers_male,
                                            devices, connectivity, electricity, as_of)
                values (:place, :stage, :status, :boarding, :girls, :boys, :women, :men, :devices, :connectivity, :electricity, :asOf)""")
                .param("place", place).param("stage", Sheet.wordOrNull(row, "stage")).param("status", Sheet.wordOrNull(row, "status"))
                .param("boarding", row.getField("boarding").isEmpty() ? null : row.getField("boarding").equals("yes"))
                .param("girls", Sheet.numberOrNull(row, "girls")).param("boys", Sheet.numberOrNull(row, "boys"))
                .param("women", Sheet.numberOrNull(row, "women")).param("men", Sheet.numberOrNull(row, "men"))
                .param("devices", Sheet.numberOrNull(row, "devices")).param("connectivity", Sheet.wordOrNull(row, "connectivity"))
                .param("electricity", Sheet.wordOrNull(row, "electricity")).param("asOf", asOf).update();
    }

    UUID addProgramme(NamedCsvRecord row, LocalDate today) {
        return jdbc.sql("""
                insert into programme (slug, name, about, country, zone, starts_on, ends_on, session_minutes, focus_minutes, rhythm_days, mentor_load)
                values (:slug, :name, :about, :country, :zone, :starts, :ends, :session, :focus, :rhythm, :load) returning id""")
                .param("slug", row.getField("key")).param("name", row.getField("name")).param("about", row.getField("about"))
                .param("country", Sheet.wordOrNull(row, "country")).param("zone", row.getField("zone"))
                .param("starts", today.minusYears(Sheet.number(row, "years_before"))).param("ends", today.plusYears(Sheet.number(row, "years_after")).minusDays(1))
                .param("session", Sheet.number(row, "session")).param("focus", Sheet.number(row, "focus"))
                .param("rhythm", Sheet.number(row, "rhythm")).param("load", Sheet.number(row, "load")).query(UUID.class).single();
    }

    void addPartner(UUID programme, NamedCsvRecord row) {
        jdbc.sql("insert into programme_partner (programme_id, position, name, part) values (:programme, :position, :name, :part)")
                .param("programme", programme).param("position", Sheet.number(row, "position")).param("name", row.getField("name"))
                .param("part", row.getField("part")).update();
    }

    void addStrand(UUID programme, NamedCsvRecord row) {
        jdbc.sql("insert into programme_strand (programme_id, code, name) values (:programme, :code, :name)")
                .param("programme", programme).param("code", row.getField("code")).param("name", row.getField("name")).update();
    }

    void addProgrammePlace(UUID programme, UUID place, NamedCsvRecord row) {
        jdbc.sql("insert into programme_place (programme_id, place_id, strand, support) values (:programme, :place, :strand, :support)")
                .param("programme", programme).param("place", place).param("strand", row.getField("strand"))
                .param("support", row.getField("support")).update();
    }

    UUID addPhase(UUID programme, NamedCsvRecord row, LocalDate today) {
        return jdbc.sql("""
                insert into programme_phase (programme_id, position, name, starts_on, ends_on)
                values (:programme, :position, :name, :starts, :ends) returning id""")
                .param("programme", programme).param("position", Sheet.number(row, "position")).param("name", row.getField("name"))
                .param("starts", today.plusDays(Sheet.number(row, "starts"))).param("ends", today.plusDays(Sheet.number(row, "ends")))
                .query(UUID.class).single();
    }

    void addTarget(UUID programme, @Nullable UUID phase, NamedCsvRecord row) {
        jdbc.sql("""
                insert into programme_target (programme_id, phase_id, measure, scope, number)
                values (:programme, :phase, :measure, :scope, :number)""")
                .param("programme", programme).param("phase", phase).param("measure", row.getField("measure"))
                .param("scope", row.getField("scope")).param("number", Sheet.number(row, "number")).update();
    }

    void addTerm(UUID programme, NamedCsvRecord row) {
        jdbc.sql("insert into programme_term (programme_id, term, language, words) values (:programme, :term, :language, :words)")
                .param("programme", programme).param("term", row.getField("term")).param("language", row.getField("language"))
                .param("words", row.getField("words")).update();
    }

    void addEvaluator(UUID programme, String role) {
        jdbc.sql("insert into programme_evaluator (programme_id, role_code) values (:programme, :role)")
                .param("programme", programme).param("role", role).update();
    }

    void addSchoolYear(String country, String name, LocalDate starts, LocalDate ends) {
        jdbc.sql("insert into school_year (country, name, starts_on, ends_on) values (:country, :name, :starts, :ends)")
                .param("country", country).param("name", name).param("starts", starts).param("ends", ends).update();
    }

    UUID addPerson(NamedCsvRecord row, @Nullable String signInName) {
        return jdbc.sql("""
                insert into person (full_name, sign_in_name, sex, language, subjects, grades, strengths, career_stage, administrator)
                values (:name, :signIn, :sex, :language, :subjects, :grades, :strengths, :stage, :administrator) returning id""")
                .param("name", row.getField("name")).param("signIn", signInName).param("sex", Sheet.wordOrNull(row, "sex"))
                .param("language", row.getField("language")).param("subjects", Sheet.words(row, "subjects"))
                .param("grades", Sheet.words(row, "grades")).param("strengths", Sheet.words(row, "strengths"))
                .param("stage", Sheet.wordOrNull(row, "stage")).param("administrator", row.getField("key").equals("admin"))
                .query(UUID.class).single();
    }

    /** One secret for all: hashing it a hundred times would take longer than everything else. */
    void addSecret(UUID person, String hash, Instant now) {
        jdbc.sql("insert into secret (person_id, hash, changed_at) values (:person, :hash, :now)")
                .param("person", person).param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    void addDuty(UUID person, String role, UUID place, @Nullable UUID programme, LocalDate since) {
        jdbc.sql("""
                insert into duty (person_id, role_code, place_id, programme_id, starts_on, given_at)
                values (:person, :role, :place, :programme, :since, :since::timestamptz)""")
                .param("person", person).param("role", role).param("place", place).param("programme", programme).param("since", since).update();
    }

    boolean has(String signInName) {
        return jdbc.sql("select exists (select 1 from person where sign_in_name = :name)").param("name", signInName)
                .query(Boolean.class).single();
    }
}
