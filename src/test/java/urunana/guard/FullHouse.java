package urunana.guard;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.cast.Cast;

/** Makes the community of the cast a large and busy one: two dozen members, ten challenges, many try-outs and promises. */
final class FullHouse {
    private static final String MEMBERS = """
            insert into person (full_name, sign_in_name)
            select (array['Mukamana Jeannette', 'Niyonsaba Emmanuel', 'Uwimana Immaculée', 'Habyarimana Théogène', 'Nyirahabimana Béatrice', 'Ndayisaba Innocent'])[n % 6 + 1]
                   || ' ' || n, 'house' || n from generate_series(1, 22) n;
            insert into duty (person_id, role_code, place_id, starts_on, given_at)
            select id, 'teacher', '%1$s', '2026-01-01', now() from person where sign_in_name like 'house%%';
            insert into membership (community_id, person_id, joined_at, norms_accepted)
            select '%2$s', id, '2026-02-01', 1 from person where sign_in_name like 'house%%';
            create temporary table house as select id, row_number() over (order by sign_in_name) as n from person where sign_in_name like 'house%%';
            insert into attendance (session_id, community_id, person_id, state)
            select s.id, s.community_id, h.id, 'whole' from session s, house h where s.community_id = '%2$s';
            """;

    private static final String WORK = """
            insert into challenge (community_id, cycle_id, session_id, raised_by, words, control, selected_at, analysis, goal, at)
            select '%2$s', '%3$s', '%4$s', h.id,
                   (array['Learners in the large classes of the upper grades hardly ever speak English in the lesson', 'Written work of the learners waits for weeks before anybody can mark it',
                          'Girls at the back of the room stop answering after the first wrong answer'])[n %% 3 + 1] || ' (' || n || ')',
                   (array['direct', 'indirect', 'out'])[n %% 3 + 1], case when n = 3 then now() end, case when n = 3 then 'They fear to be laughed at, and we ask the same five' else '' end,
                   case when n = 3 then 'Every learner says one whole sentence in each lesson' else '' end, now() from house h where n <= 9;
            insert into evidence (community_id, challenge_id, kind, words, by_id, at)
            select community_id, id, 'observation', 'Seen in four lessons of two colleagues: nine of sixty learners spoke', raised_by, now() from challenge where cycle_id = '%3$s';
            insert into solution (community_id, challenge_id, words, by_id, at)
            select community_id, c.id, 'Let pairs tell each other a story with picture cards before anybody speaks to the class (' || n || ')', raised_by, now()
              from challenge c, generate_series(1, 3) n where cycle_id = '%3$s' and selected_at is not null;
            insert into tryout (community_id, cycle_id, challenge_id, session_id, attempt, activity, implementor_id, due_on, resources, expected, collect)
            select c.community_id, c.cycle_id, c.id, '%4$s', 1, 'Pairs tell each other a story with six picture cards, then two of them tell it to the class', h.id, '2026-10-05',
                   'Six picture cards for each pair', 'Every learner has spoken for one minute', 'A tally of who spoke, kept by two learners'
              from challenge c, house h where c.cycle_id = '%3$s' and c.selected_at is not null and h.n <= 4;
            insert into tryout_note (community_id, tryout_id, person_id, words, at, shared_at)
            select community_id, id, implementor_id, 'The first pair waited for me, the others began at once and laughed a lot.', now(), now() from tryout where cycle_id = '%3$s';
            insert into decision (session_id, community_id, words, owner_id, due_on, at)
            select s.id, '%2$s', 'Bring the registers of the two lower grades and count who was away on market days (' || n || ')', h.id, '2026-10-01', now()
              from session s, house h where s.cycle_id = '%3$s' and h.n <= 5;
            insert into lesson (community_id, cycle_id, challenge_id, session_id, words, by_id, at)
            select '%2$s', '%3$s', null, '%4$s', 'Picture cards give the shy ones something to hold on to while they look for words.', id, now() from house where n <= 6;
            """;

    private FullHouse() {}

    static void fill(Cast cast, Records running) {
        UUID cycle = running.id("cycle");
        String all = (MEMBERS.replace("n % 6", "n %% 6") + WORK).formatted(Cast.ALPHA, Cast.COMMUNITY, cycle, running.id("first"));
        JdbcClient.create(cast.bean(DataSource.class)).sql(all).update();
    }
}
