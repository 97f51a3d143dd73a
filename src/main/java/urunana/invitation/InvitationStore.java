package urunana.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.db.Reads;

/** SQL of invitations and their answers, within a community the caller has entered. */
@Component
public final class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of its kind a session is, and the room it is in. */
    record Where(int attempt, String room) {}

    Supplier<Optional<Where>> where(Reads reads, UUID community, UUID session) {
        return reads.optional("""
                select (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind in ('middle', 'meeting') and n.cancelled_at is null
                           and n.number <= s.number) as attempt, s.room
                  from session s where s.community_id = :community and s.id = :session""",
                (row, n) -> new Where(row.getInt("attempt"), row.getString("room")), "community", community, "session", session);
    }

    Supplier<List<Answer>> answers(Reads reads, UUID community, UUID session) {
        return reads.list("select person_id, answer, words from invitation_answer where community_id = :community and session_id = :session",
                (row, n) -> new Answer(row.getObject("person_id", UUID.class), row.getString("answer"), row.getString("words")),
                "community", community, "session", session);
    }

    /** What the page of a session says of it; the answers of members of today count. */
    public Supplier<Before> before(Reads reads, UUID community, UUID session, UUID reader) {
        var row = reads.optional("""
                with said as (
                  select a.person_id, a.answer from invitation_answer a
                    join membership m on m.community_id = a.community_id and m.person_id = a.person_id and m.joined_at is not null and m.left_at is null
                   where a.community_id = :community and a.session_id = :session)
                select (select count(*) from said where answer <> 'away') as coming, (select count(*) from said where answer = 'away') as away,
                       coalesce((select answer from said where person_id = :reader), '') as mine,
                       case when h.session_id is null then '' when h.possible is null or h.given_on is distinct from s.planned_on then 'asked'
                            when h.possible then 'given' else 'not_possible' end as hosting,
                       coalesce(case when h.possible then h.room else h.words end, '') as words,
                       (select count(*) from cover v where v.session_id = s.id) as classes,
                       (select count(*) from cover v where v.session_id = s.id and not v.agreed) as open
                  from session s left join hosting h on h.session_id = s.id and h.community_id = s.community_id
                 where s.community_id = :community and s.id = :session""",
                (found, n) -> new Before(found.getInt("coming"), found.getInt("away"), found.getString("mine"), found.getString("hosting"),
                        found.getString("words"), found.getInt("classes"), found.getInt("open")),
                "community", community, "session", session, "reader", reader);
        return () -> row.get().orElse(Before.NOTHING);
    }

    /** Keeps the last word of a member, as long as the session has not closed; whoever closes it meanwhile waits. */
    boolean answer(UUID community, UUID session, UUID person, Answer.Given given, Instant at) {
        return jdbc.sql("""
                with open as (select id from session where community_id = :community and id = :session and closed_at is null and cancelled_at is null for share)
                insert into invitation_answer (session_id, community_id, person_id, answer, words, at)
                select id, :community, :person, :answer, :words, :at from open
                on conflict (session_id, person_id) do update set answer = excluded.answer, words = excluded.words, at = excluded.at""")
                .param("community", community).param("session", session).param("person", person).param("answer", given.answer())
                .param("words", given.words()).param("at", Timestamp.from(at)).update() == 1;
    }

    /** The one session as an entry of a calendar, when it has a day. */
    Supplier<Optional<CalendarEvent>> event(Reads reads, UUID community, UUID session) {
        return reads.optional(CalendarEvent.SELECT + "where s.community_id = :community and s.id = :session and s.planned_on is not null",
                CalendarEvent::of, "community", community, "session", session);
    }

    /** Everything planned from this day on in the communities where somebody sits today. */
    List<CalendarEvent> events(UUID person, LocalDate from, LocalDate today) {
        return jdbc.sql(CalendarEvent.SELECT + """
                  join membership m on m.community_id = c.id and m.person_id = :person and m.joined_at is not null and m.left_at is null
                 where s.planned_on >= :from and sees_talk(:person, c.id, :today)
                 order by s.planned_on, s.id limit 500""")
                .param("person", person).param("from", from).param("today", today).query(CalendarEvent::of).list();
    }
}
