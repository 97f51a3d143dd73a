package urunana.guard;

import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.cast.Cast;

/** Fills the test world to the size of a small country: a community at each of many schools, two cycles in each. */
final class Crowd {
    /** Schools, and as many communities. */
    static final int SCHOOLS = 1000;

    private static final String PLACES = """
            insert into place (parent_id, country, level, kind, code, name)
            select '%1$s', 'RW', 'district', 'area', 'D' || n, 'District ' || n from generate_series(1, 29) n;
            insert into place (parent_id, country, level, kind, code, name)
            select coalesce((select id from place where code = 'D' || n %% 30), '%2$s'), 'RW', 'school', 'school', 'S' || n, 'School ' || n
              from generate_series(1, %3$s) n;
            """;

    private static final String PEOPLE = """
            insert into person (full_name, sign_in_name, phone) select 'Crowd ' || n, 'crowd' || n, '+2507' || (10000000 + n) from generate_series(1, %3$s * 5) n;
            create temporary table crowd as
            select p.id as person_id, s.id as place_id, n from generate_series(1, %3$s * 5) n
              join person p on p.sign_in_name = 'crowd' || n join place s on s.code = 'S' || (n %% %3$s + 1);
            insert into duty (person_id, role_code, place_id, starts_on, given_at)
            select person_id, case when n <= %3$s then 'sbm' else 'teacher' end, place_id, '2026-01-01', now() from crowd;
            insert into sign_in (token_hash, person_id, started_at, seen_at) select sha256(convert_to(person_id::text, 'UTF8')), person_id, now(), now() from crowd;
            insert into one_time_code (person_id, purpose, hash, made_at) select person_id, 'first', 'x', now() from crowd;
            insert into secret (person_id, hash, changed_at) select person_id, 'x', now() from crowd where n %% 2 = 0;
            insert into audit (at, person_id, action, object, object_id) select now(), person_id, 'looked', 'person', person_id from crowd, generate_series(1, 3);
            insert into receipt (id, person_id, path, hash, location, at) select uuidv7(), person_id, '/', '', '/', now() from crowd, generate_series(1, 3);
            """;

    private static final String COMMUNITIES = """
            insert into community (programme_id, place_id, kind, name, owner_id, facilitator_id, founded_on)
            select '%4$s', place_id, 'general', 'CoP ' || n, person_id, person_id, '2026-02-01' from crowd where n <= %3$s;
            insert into membership (community_id, person_id, joined_at, norms_accepted)
            select c.id, w.person_id, now(), 1 from crowd w join community c on c.place_id = w.place_id;
            insert into cycle (community_id, school_year_id, number, begun_on, ended_at)
            select c.id, '%5$s', k, '2026-03-01', case when k = 1 then now() end from community c, generate_series(1, 2) k where c.name ~ '^CoP [0-9]';
            insert into session (community_id, cycle_id, kind, number, planned_on, planned_minutes, focus_minutes, opened_at, closed_at)
            select y.community_id, y.id, (array['first', 'middle', 'last'])[k], k, '2026-04-01'::date + k, 90, 60, now(), case when y.number = 1 or k = 1 then now() end
              from cycle y, generate_series(1, 3) k where y.begun_on = '2026-03-01' and (y.number = 1 or k < 3);
            insert into attendance (session_id, community_id, person_id, state)
            select s.id, s.community_id, m.person_id, 'whole' from session s join membership m on m.community_id = s.community_id where s.planned_on < '2026-04-10';
            insert into voice (session_id, community_id, person_id, turns, seconds)
            select session_id, community_id, person_id, 3, 60 from attendance on conflict do nothing;
            insert into highlight (session_id, community_id, person_id, words, by_id, at)
            select session_id, community_id, person_id, 'Valued', person_id, now() from attendance;
            insert into guideline_check (session_id, community_id, by_id)
            select s.id, s.community_id, c.owner_id from session s join community c on c.id = s.community_id on conflict do nothing;
            insert into guideline_answer (session_id, community_id, guideline, answer) select session_id, community_id, 'agenda', 'yes' from guideline_check on conflict do nothing;
            insert into decision (session_id, community_id, words, owner_id, due_on, done_on, at)
            select s.id, s.community_id, 'Decided ' || k, case when k = 1 then c.owner_id end, case when k = 1 then '2026-05-01'::date end,
                   case when s.number = 1 then '2026-05-01'::date end, now()
              from session s join community c on c.id = s.community_id, generate_series(1, 2) k;
            insert into session_report (session_id, community_id, summary, submitted_by, submitted_at)
            select s.id, s.community_id, 'Report', c.owner_id, now() from session s join community c on c.id = s.community_id
             where s.closed_at is not null on conflict do nothing;
            insert into cycle_report (cycle_id, community_id, words, submitted_by, submitted_at)
            select y.id, y.community_id, 'Report', c.owner_id, now() from cycle y join community c on c.id = y.community_id where y.ended_at is not null on conflict do nothing;
            """;

    private static final String WORK = """
            insert into challenge (community_id, cycle_id, session_id, raised_by, words, control, selected_at, at)
            select s.community_id, s.cycle_id, s.id, c.owner_id, 'Challenge ' || k, 'direct', case when k = 1 then now() end, now()
              from session s join community c on c.id = s.community_id, generate_series(1, 2) k where s.kind = 'first' and c.name ~ '^CoP [0-9]';
            insert into evidence (community_id, challenge_id, kind, words, by_id, at) select community_id, id, 'other', 'Seen', raised_by, now() from challenge;
            insert into ballot (session_id, community_id, person_id)
            select s.id, s.community_id, m.person_id from session s join membership m on m.community_id = s.community_id where s.kind = 'first' on conflict do nothing;
            insert into vote_count (challenge_id, session_id, community_id, votes)
            select id, session_id, community_id, 2 from challenge where session_id is not null on conflict do nothing;
            insert into vote_closure (session_id, community_id, closed_by)
            select s.id, s.community_id, c.owner_id from session s join community c on c.id = s.community_id on conflict do nothing;
            insert into solution (community_id, challenge_id, words, by_id, at) select community_id, id, 'Pairs', raised_by, now() from challenge;
            insert into tryout (community_id, cycle_id, challenge_id, session_id, attempt, activity, implementor_id, due_on)
            select community_id, cycle_id, id, session_id, k, 'Pairs ' || k, raised_by, '2026-05-01' from challenge, generate_series(1, 2) k where selected_at is not null;
            insert into tryout_note (community_id, tryout_id, person_id, words, at) select community_id, id, implementor_id, 'Noted', now() from tryout;
            insert into deeper_look (community_id, cycle_id, tryout_id, session_id, action, looking_back, awareness, alternatives, at)
            select community_id, cycle_id, id, session_id, 'a', 'b', 'c', 'd', now() from tryout on conflict do nothing;
            insert into lesson (community_id, cycle_id, challenge_id, session_id, words, by_id, at)
            select community_id, cycle_id, id, session_id, 'Learnt', raised_by, now() from challenge;
            insert into consolidation (community_id, cycle_id, challenge_id, session_id, kind, words, owner_id, due_on)
            select community_id, cycle_id, id, session_id, 'material', 'Cards', raised_by, '2026-05-01' from challenge;
            insert into dissemination (community_id, cycle_id, session_id, audience, channel, owner_id, due_on)
            select community_id, cycle_id, session_id, 'All', 'online', raised_by, '2026-05-01' from challenge;
            insert into file (community_id, person_id, name, type, size, sha256, stored, at)
            select community_id, raised_by, 'x.txt', 'text/plain', 1, '', id::text, now() from challenge;
            insert into pulse_given (session_id, community_id, person_id) select session_id, community_id, person_id from attendance on conflict do nothing;
            insert into pulse (session_id, community_id, joy, usefulness, words, shown) select session_id, community_id, 3, 3, 'More time', true from attendance;
            insert into enabler_given (cycle_id, community_id, person_id)
            select y.id, y.community_id, m.person_id from cycle y join membership m on m.community_id = y.community_id on conflict do nothing;
            insert into enabler_rating (cycle_id, community_id, purpose, relationships, collaboration, inquiry, leadership, accountability, shown)
            select cycle_id, community_id, 3, 3, 3, 3, 3, 3, true from enabler_given;
            analyze;
            """;

    private Crowd() {}

    static void fill(Cast cast) {
        String all = (PLACES + PEOPLE + COMMUNITIES + WORK).formatted(Cast.PROVINCE, Cast.DISTRICT, SCHOOLS, Cast.PROGRAMME, Cast.SCHOOL_YEAR);
        JdbcClient.create(cast.bean(javax.sql.DataSource.class)).sql(all).update();
    }
}
