package urunana.report;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** A cycle with something of everything in it, in words that can be recognised on a page. */
final class Told {
    /** Words that must never be read outside. */
    static final List<String> INSIDE = List.of("Unchosen difficulty", "Marks of the last test", "Because they fear mistakes", "Sing it together",
            "We spoke openly", "The roof leaks", "Half of the class spoke", "Nobody was afraid", "It was loud", "Step of looking back",
            "A little too long", "It was worth it", "Everybody speaks", "Picture cards", "A tally of speakers", "3 of 5", Who.TEACHER.fullName(), Who.COLLEAGUE.fullName());
    /** Words that go outside with the report of the first session. */
    static final List<String> OUTSIDE = List.of("Learners do not speak", "Every learner says one sentence a day", "Pairs tell each other a story",
            "Ask for the hall");

    private final Cast cast;
    final Story story;
    final UUID challenge;
    final UUID first;

    private Told(Cast cast) {
        this.cast = cast;
        this.story = Story.begin(cast);
        this.first = story.session();
        this.challenge = story.selected("Learners do not speak");
    }

    /** A first session that was held and closed, with a plan. */
    static Told first(Cast cast) {
        var told = new Told(cast);
        told.identified();
        told.story.tryout(told.challenge, Who.TEACHER);
        told.wrapUp(told.first);
        told.story.closed();
        return told;
    }

    /** A whole cycle: a middle session with a success, a last one with products, all closed. */
    static Told cycle(Cast cast) {
        var told = new Told(cast);
        told.identified();
        UUID early = told.story.tryout(told.challenge, Who.TEACHER);
        told.wrapUp(told.first);
        told.middles(early);
        told.story.last();
        told.workedOut();
        told.story.closed();
        told.story.ended();
        return told;
    }

    private void identified() {
        story.raised("Unchosen difficulty");
        sql("update challenge set analysis = 'Because they fear mistakes' where id = ?", challenge);
        sql("insert into evidence (community_id, challenge_id, kind, words, by_id, at) values (?, ?, 'assessment', 'Marks of the last test', ?, ?)",
                Cast.COMMUNITY, challenge, Who.TEACHER.id(), now());
        sql("insert into solution (community_id, challenge_id, words, by_id, at) values (?, ?, 'Sing it together', ?, ?)",
                Cast.COMMUNITY, challenge, Who.TEACHER.id(), now());
        sql("insert into vote_count (challenge_id, session_id, community_id, votes) values (?, ?, ?, 2)", challenge, story.session(), Cast.COMMUNITY);
        sql("insert into vote_closure (session_id, community_id, closed_by) values (?, ?, ?)", story.session(), Cast.COMMUNITY, Who.MENTOR.id());
    }

    private void wrapUp(UUID session) {
        attended(session, Who.MENTOR, "whole");
        attended(session, Who.TEACHER, "late");
        attended(session, Who.COLLEAGUE, "away");
        sql("insert into session_task (session_id, community_id, person_id, task) values (?, ?, ?, 'chair')", session, Cast.COMMUNITY, Who.COLLEAGUE.id());
        sql("insert into decision (session_id, community_id, words, owner_id, due_on, at) values (?, ?, 'Ask for the hall', ?, '2026-10-01', ?)",
                session, Cast.COMMUNITY, Who.TEACHER.id(), now());
        sql("update session set discussion = 'We spoke openly', other_business = 'The roof leaks', actual_focus = 70, actual_other = 20 where id = ?", session);
    }

    private void middles(UUID early) {
        UUID middle = story.middle();
        attended(middle, Who.TEACHER, "whole");
        story.reviewed(early, "not_yet");
        sql("""
                insert into deeper_look (community_id, cycle_id, tryout_id, session_id, action, looking_back, awareness, alternatives, at)
                values (?, ?, ?, ?, 'Step of action', 'Step of looking back', 'Step of awareness', 'Step of alternatives', ?)""",
                Cast.COMMUNITY, story.cycle(), early, middle, now());
        UUID late = story.tryout(challenge, Who.TEACHER);
        sql("update tryout set activity = 'Pairs act a story' where id = ?", late);
        story.middle();
        story.reviewed(late, "succeeded");
        sql("insert into lesson (community_id, cycle_id, challenge_id, session_id, words, by_id, at) values (?, ?, ?, ?, 'Begin in pairs', ?, ?)",
                Cast.COMMUNITY, story.cycle(), challenge, story.session(), Who.TEACHER.id(), now());
        sql("""
                insert into consolidation (community_id, cycle_id, challenge_id, session_id, kind, words, owner_id, due_on, link, shelf, review)
                values (?, ?, ?, ?, 'lesson_plan', 'A plan for talking in pairs', ?, '2026-11-01', 'https://example.org/plan', 'Staff room, shelf 2',
                        'A little too long')""", Cast.COMMUNITY, story.cycle(), challenge, story.session(), Who.COLLEAGUE.id());
    }

    private void workedOut() {
        UUID file = cast.jdbc().sql("""
                insert into file (community_id, person_id, name, type, size, sha256, stored, at)
                values (?, ?, 'pairs.pdf', 'application/pdf', 40960, '\\x00', gen_random_uuid()::text, now()) returning id""")
                .param(Cast.COMMUNITY).param(Who.COLLEAGUE.id()).query(UUID.class).single();
        sql("update consolidation set done_on = '2026-10-30', reviewed_in = ?, file_id = ?, product = 'Sit back to back and talk' where cycle_id = ?",
                story.session(), file, story.cycle());
        sql("""
                insert into dissemination (community_id, cycle_id, session_id, audience, channel, owner_id, due_on)
                values (?, ?, ?, 'All teachers of the school', 'staff_meeting', ?, '2026-11-10')""",
                Cast.COMMUNITY, story.cycle(), story.session(), Who.TEACHER.id());
        sql("update cycle set effectiveness = 4, effectiveness_why = 'It was worth it', improvements = 'Plan fewer things', evaluated_at = ? where id = ?",
                now(), story.cycle());
    }

    private void attended(UUID session, Who who, String state) {
        sql("insert into attendance (session_id, community_id, person_id, state) values (?, ?, ?, ?)", session, Cast.COMMUNITY, who.id(), state);
    }

    private void sql(String sql, Object... values) {
        cast.jdbc().sql(sql).params(values).update();
    }

    private Timestamp now() {
        return Timestamp.from(cast.clock().instant());
    }
}
