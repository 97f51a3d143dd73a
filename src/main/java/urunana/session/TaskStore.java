package urunana.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the tasks in sessions, within a community the caller has entered. */
@Component
final class TaskStore {
    private static final int LOOKED_BACK = 800;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was held in sessions that took place, the newest first. */
    List<Held> held(UUID community) {
        return jdbc.sql("""
                select t.session_id, s.kind, s.planned_on, t.task, t.person_id,
                       (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind = s.kind and n.cancelled_at is null
                           and n.number <= s.number) as attempt
                  from session_task t join session s on s.id = t.session_id and s.community_id = t.community_id
                 where t.community_id = :community and s.opened_at is not null and s.cancelled_at is null
                 order by s.planned_on desc, s.opened_at desc, s.id, t.task limit :most""")
                .param("community", community).param("most", LOOKED_BACK)
                .query((row, n) -> new Held(row.getObject("session_id", UUID.class), row.getString("kind"), row.getInt("attempt"),
                        row.getObject("planned_on", LocalDate.class), row.getString("task"), row.getObject("person_id", UUID.class))).list();
    }

    /** How often women and men held each task, for the leaders (U54). */
    List<TaskLog.Share> shares(UUID community) {
        return jdbc.sql("""
                select t.task, case when p.sex in ('female', 'male') then p.sex else 'unsaid' end as sex, count(*) as times
                  from session_task t join session s on s.id = t.session_id and s.community_id = t.community_id join person p on p.id = t.person_id
                 where t.community_id = :community and s.opened_at is not null and s.cancelled_at is null
                 group by 1, 2""")
                .param("community", community).query((row, n) -> new TaskLog.Share(row.getString("task"), row.getString("sex"), row.getInt("times"))).list();
    }

    /** The day the newest of these members joined. */
    LocalDate since(UUID community, Collection<UUID> members) {
        return jdbc.sql("select max(joined_at)::date from membership where community_id = :community and person_id = any(:members::uuid[])")
                .param("community", community).param("members", members.toArray(UUID[]::new)).query(LocalDate.class).optional().orElse(LocalDate.EPOCH);
    }

    /** Afterwards these tasks are given, and no others. */
    void keep(Session session, Map<String, UUID> personOfTask) {
        jdbc.sql("""
                with kept as (
                  insert into session_task (session_id, community_id, task, person_id)
                  select :session, :community, task, person from unnest(:tasks::text[], :people::uuid[]) as given (task, person) order by task
                  on conflict (session_id, task) do update set person_id = excluded.person_id
                   where session_task.person_id <> excluded.person_id)
                delete from session_task where session_id = :session and task <> all (:tasks::text[])""")
                .param("session", session.id()).param("community", session.communityId())
                .param("tasks", personOfTask.keySet().toArray(String[]::new)).param("people", personOfTask.values().toArray(UUID[]::new)).update();
    }
}
