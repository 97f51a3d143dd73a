package urunana.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about the parts of a programme: strands, places that take part, phases, targets. */
@Component
final class PartStore {
    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The strands with the number of places in each. */
    List<Strand> strands(UUID programme) {
        return jdbc.sql("""
                select s.code, s.name, count(p.place_id) as places
                  from programme_strand s left join programme_place p on p.programme_id = s.programme_id and p.strand = s.code
                 where s.programme_id = :programme group by s.code, s.name order by s.code""").param("programme", programme)
                .query((row, n) -> new Strand(row.getString("code"), row.getString("name"), row.getInt("places"))).list();
    }

    void keepStrands(UUID programme, List<Strand> strands) {
        jdbc.sql("delete from programme_strand where programme_id = :programme").param("programme", programme).update();
        for (Strand strand : strands) {
            jdbc.sql("insert into programme_strand (programme_id, code, name) values (:programme, :code, :name)")
                    .param("programme", programme).param("code", strand.code()).param("name", strand.name()).update();
        }
    }

    /** Strands in which places take part: they cannot go. */
    Set<String> strandsInUse(UUID programme) {
        return new HashSet<>(jdbc.sql("select distinct strand from programme_place where programme_id = :programme and strand <> ''")
                .param("programme", programme).query(String.class).list());
    }

    /** Places that take part, by name; {@code strand} "" means all. */
    List<TakingPart> places(UUID programme, String strand, int limit) {
        return jdbc.sql("""
                select p.id, p.name, t.strand, t.support,
                       place_around(p.id) as around
                  from programme_place t join place p on p.id = t.place_id
                 where t.programme_id = :programme and (:strand = '' or t.strand = :strand)
                 order by p.name collate "und-x-icu", p.id limit :limit""")
                .param("programme", programme).param("strand", strand).param("limit", limit)
                .query((row, n) -> new TakingPart(row.getObject("id", UUID.class), row.getString("name"), row.getString("around"),
                        row.getString("strand"), row.getString("support"))).list();
    }

    void keepPlace(UUID programme, UUID place, String strand, String support) {
        jdbc.sql("""
                insert into programme_place (programme_id, place_id, strand, support) values (:programme, :place, :strand, :support)
                on conflict (programme_id, place_id) do update set strand = excluded.strand, support = excluded.support""")
                .param("programme", programme).param("place", place).param("strand", strand).param("support", support).update();
    }

    boolean removePlace(UUID programme, UUID place) {
        return jdbc.sql("delete from programme_place where programme_id = :programme and place_id = :place")
                .param("programme", programme).param("place", place).update() == 1;
    }

    List<Phase> phases(UUID programme) {
        return jdbc.sql("select id, position, name, starts_on, ends_on from programme_phase where programme_id = :programme order by position")
                .param("programme", programme)
                .query((row, n) -> new Phase(row.getObject("id", UUID.class), row.getInt("position"), row.getString("name"),
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class))).list();
    }

    /** Phases keep their id by their position, because targets refer to it. */
    void keepPhases(UUID programme, Collection<Phase> phases) {
        jdbc.sql("delete from programme_phase where programme_id = :programme and position <> all (:kept)").param("programme", programme)
                .param("kept", phases.stream().map(Phase::position).toArray(Integer[]::new)).update();
        for (Phase phase : phases) {
            jdbc.sql("""
                    insert into programme_phase (programme_id, position, name, starts_on, ends_on) values (:programme, :position, :name, :from, :to)
                    on conflict on constraint programme_phase_position do update
                       set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on""")
                    .param("programme", programme).param("position", phase.position()).param("name", phase.name())
                    .param("from", phase.startsOn()).param("to", phase.endsOn()).update();
        }
    }

    /** Positions of phases that targets refer to: they cannot go. */
    Set<Integer> phasesInUse(UUID programme) {
        return new HashSet<>(jdbc.sql("""
                select distinct p.position from programme_target t join programme_phase p on p.id = t.phase_id where t.programme_id = :programme""")
                .param("programme", programme).query(Integer.class).list());
    }

    List<Target> targets(UUID programme) {
        return jdbc.sql("""
                select t.phase_id, p.name as phase, t.measure, t.scope, t.number
                  from programme_target t left join programme_phase p on p.id = t.phase_id
                 where t.programme_id = :programme order by p.position nulls first, t.id""").param("programme", programme)
                .query((row, n) -> new Target(row.getObject("phase_id", UUID.class), row.getString("phase"), row.getString("measure"),
                        row.getString("scope"), row.getBigDecimal("number"))).list();
    }

    void keepTargets(UUID programme, List<Target> targets) {
        jdbc.sql("delete from programme_target where programme_id = :programme").param("programme", programme).update();
        for (Target target : targets) {
            jdbc.sql("""
                    insert into programme_target (programme_id, phase_id, measure, scope, number)
                    values (:programme, :phase, :measure, :scope, :number)""").param("programme", programme).param("phase", target.phaseId())
                    .param("measure", target.measure()).param("scope", target.scope()).param("number", target.number()).update();
        }
    }
}
