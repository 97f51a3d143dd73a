package urunana.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about which roles mark or inspect in a programme. */
@Component
final class EvaluatorStore {
    private final JdbcClient jdbc;

    EvaluatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(UUID programme) {
        return jdbc.sql("""
                select e.role_code from programme_evaluator e join role r on r.code = e.role_code
                 where e.programme_id = :programme order by r.position""").param("programme", programme).query(String.class).list();
    }

    List<String> roles() {
        return jdbc.sql("select code from role order by position").query(String.class).list();
    }

    /** For each role, how many people who hold it today sit in a community of the programme: whom a change touches. */
    Map<String, Integer> seated(UUID programme, LocalDate today) {
        var seated = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select d.role_code, count(distinct d.person_id) as people
                  from duty d
                  join membership m on m.person_id = d.person_id and m.joined_at is not null and m.left_at is null
                  join community c on c.id = m.community_id and c.programme_id = :programme
                  join place_within w on w.place_id = c.place_id and w.ancestor_id = d.place_id
                 where d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                   and (d.programme_id is null or d.programme_id = :programme)
                 group by d.role_code""").param("programme", programme).param("today", today)
                .query(row -> {
                    seated.put(row.getString("role_code"), row.getInt("people"));
                });
        return seated;
    }

    void keep(UUID programme, Collection<String> roles) {
        jdbc.sql("delete from programme_evaluator where programme_id = :programme").param("programme", programme).update();
        for (String role : roles) {
            jdbc.sql("insert into programme_evaluator (programme_id, role_code) values (:programme, :role)")
                    .param("programme", programme).param("role", role).update();
        }
    }
}
