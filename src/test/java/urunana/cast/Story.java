package urunana.cast;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A cycle of {@link Cast#COMMUNITY} told in plain SQL, so that a test of one feature does not lean on the doors of another:
 * <pre>{@code
 * var story = Story.begin(cast);                    // a running cycle, its first session open
 * UUID challenge = story.selected("…");             // a challenge the cycle works on
 * UUID tryout = story.tryout(challenge, Who.TEACHER);
 * story.middle();                                   // the first session is closed, a middle one is open
 * story.reviewed(tryout, "succeeded");
 * story.last(); story.closed(); story.ended();
 * }</pre>
 * Several stories may follow each other in one test class: a new one stops the cycle that still runs.
 */
public final class Story {
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private final UUID cycle;
    private int number;
    private UUID session;

    private Story(JdbcClient jdbc, SettableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cycle = runningCycle();
        this.session = open("first");
    }

    /** A new running cycle with its first session open. */
    public static Story begin(Cast cast) {
        return begin(cast.jdbc(), cast.clock());
    }

    static Story begin(JdbcClient jdbc, SettableClock clock) {
        return new Story(jdbc, clock);
    }

    public UUID cycle() {
        return cycle;
    }

    /** The session opened last. */
    public UUID session() {
        return session;
    }

    /** Closes what is open and opens a middle session. */
    public UUID middle() {
        closed();
        return session = open("middle");
    }

    /** Closes what is open and opens the last session. */
    public UUID last() {
        closed();
        return session = open("last");
    }

    /** Closes the open session, if one is open. */
    public void closed() {
        jdbc.sql("update session set closed_at = ?, closed_by = ? where cycle_id = ? and closed_at is null and cancelled_at is null")
                .param(now()).param(Who.MENTOR.id()).param(cycle).update();
    }

    /** Plans a middle session for tomorrow that is not opened, after closing what is open. */
    public UUID planned() {
        closed();
        return session = add("middle", null);
    }

    /** Ends the cycle with everything evaluated. */
    public void ended() {
        jdbc.sql("update cycle set ended_at = ? where id = ?").param(now()).param(cycle).update();
    }

    /** A challenge the cycle works on. */
    public UUID selected(String words) {
        UUID id = raised(words);
        jdbc.sql("update challenge set control = 'direct', selected_at = ? where id = ?").param(now()).param(id).update();
        return id;
    }

    /** A challenge that was named and not selected. */
    public UUID raised(String words) {
        return jdbc.sql("""
                insert into challenge (community_id, cycle_id, session_id, raised_by, words, goal, at)
                values (?, ?, ?, ?, ?, 'Every learner says one sentence a day', ?) returning id""")
                .param(Cast.COMMUNITY).param(cycle).param(session).param(Who.TEACHER.id()).param(words).param(now())
                .query(UUID.class).single();
    }

    /** Says in whose hands a challenge is: direct, indirect or out. */
    public void sorted(UUID challenge, String control) {
        jdbc.sql("update challenge set control = ? where id = ?").param(control).param(challenge).update();
    }

    /** The challenges of this cycle, in the order they were raised. */
    public List<UUID> challenges() {
        return jdbc.sql("select id from challenge where cycle_id = ? order by at, id").param(cycle).query(UUID.class).list();
    }

    /** A plan line for a challenge, made in the session opened last, due in two weeks. */
    public UUID tryout(UUID challenge, Who implementor) {
        return jdbc.sql("""
                insert into tryout (community_id, cycle_id, challenge_id, session_id, attempt, activity, implementor_id, due_on,
                                    resources, expected, collect)
                values (?, ?, ?, ?, ?, 'Pairs tell each other a story', ?, ?, 'Picture cards', 'Everybody speaks', 'A tally of speakers')
                returning id""")
                .param(Cast.COMMUNITY).param(cycle).param(challenge).param(session).param(number).param(implementor.id())
                .param(today().plusWeeks(2)).query(UUID.class).single();
    }

    /** What came of a try-out, written in the session opened last: succeeded, not_yet or not_done. */
    public void reviewed(UUID tryout, String outcome) {
        jdbc.sql("""
                update tryout set outcome = ?, result = 'Half of the class spoke', pros = 'Nobody was afraid', cons = 'It was loud',
                                  effectiveness = 3, reviewed_in = ?, reviewed_at = ? where id = ?""")
                .param(outcome).param(session).param(now()).param(tryout).update();
    }

    private UUID runningCycle() {
        jdbc.sql("update cycle set stopped_at = ? where community_id = ? and ended_at is null and stopped_at is null")
                .param(now()).param(Cast.COMMUNITY).update();
        return jdbc.sql("""
                insert into cycle (community_id, school_year_id, number, focus, begun_on)
                values (:community, :year, (select count(*) + 1 from cycle where community_id = :community), 'Speaking English', :today)
                returning id""")
                .param("community", Cast.COMMUNITY).param("year", Cast.SCHOOL_YEAR).param("today", today()).query(UUID.class).single();
    }

    private UUID open(String kind) {
        return add(kind, now());
    }

    private UUID add(String kind, Timestamp openedAt) {
        return jdbc.sql("""
                insert into session (community_id, cycle_id, kind, number, planned_on, planned_at, planned_minutes, focus_minutes, opened_at)
                values (?, ?, ?, ?, ?, '14:00', 90, 60, ?) returning id""")
                .param(Cast.COMMUNITY).param(cycle).param(kind).param(++number)
                .param(openedAt == null ? today().plusDays(1) : today()).param(openedAt).query(UUID.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
