package urunana.bench;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.access.ActorContexts;
import urunana.guide.ShippedGuides;

/** Communities of ten, each with an open first session; the first community has forty challenges with evidence and votes. */
final class BenchWorld {
    static final int MEMBERS = 10;

    /** A community's leader token, session path and members, for making requests. */
    record Meeting(String token, String session, List<UUID> members) {}

    /** Somebody with a phone, and where they write; the one who leads the community has place 0 in it. */
    record Caller(UUID person, int place, String community, String session, String challenge, String tryout, List<UUID> members) {}

    private final JdbcClient jdbc;
    private final int communities;

    BenchWorld(DataSource database, int communities) {
        this.communities = communities;
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
    }

    void fill() {
        jdbc.sql("insert into country_level (country, depth, level) values ('RW', 0, 'country') on conflict do nothing").update();
        jdbc.sql("insert into place (parent_id, country, level, kind, code, name) values (null, 'RW', 'country', 'area', 'RW', 'Rwanda')").update();
        jdbc.sql("""
                insert into place (parent_id, country, level, kind, code, name)
                select p.id, 'RW', 'school', 'school', 'S' || n, 'School ' || n from place p, generate_series(1, :n) n""")
                .param("n", communities).update();
        jdbc.sql("insert into programme (slug, name, country, starts_on) values ('bench', 'Bench', 'RW', '2020-01-01')").update();
        jdbc.sql("insert into school_year (country, name, starts_on, ends_on) values ('RW', 'bench', '2020-01-01', '2099-01-01')").update();
        people();
        communities();
        contributions();
        jdbc.sql("vacuum analyze").update();
    }

    private void people() {
        jdbc.sql("insert into person (full_name, sign_in_name) select 'Member ' || n, 'member' || n from generate_series(1, :n) n")
                .param("n", communities * MEMBERS).update();
        jdbc.sql("""
                insert into duty (person_id, role_code, place_id, starts_on, given_at)
                select p.id, 'sbm', s.id, '2020-01-01', now() from person p, place s where s.code = 'S1'""").update();
        for (UUID id : jdbc.sql("select id from person").query(UUID.class).list()) {
            jdbc.sql("insert into sign_in (token_hash, person_id, started_at, seen_at) values (?, ?, now(), now())")
                    .param(ActorContexts.hash(id.toString())).param(id).update();
        }
    }

    private void communities() {
        jdbc.sql("""
                insert into community (programme_id, place_id, kind, name, owner_id, facilitator_id, founded_on)
                select pr.id, pl.id, 'general', 'Community ' || n, pe.id, pe.id, '2020-01-01'
                  from programme pr, generate_series(1, :n) n join place pl on pl.code = 'S' || n
                  join person pe on pe.sign_in_name = 'member' || ((n - 1) * :m + 1)""")
                .param("n", communities).param("m", MEMBERS).update();
        jdbc.sql("""
                insert into membership (community_id, person_id, joined_at, norms_accepted)
                select c.id, p.id, now(), 1 from community c join generate_series(1, :n) n on c.name = 'Community ' || n
                  join generate_series(1, :m) k on true join person p on p.sign_in_name = 'member' || ((n - 1) * :m + k)""")
                .param("n", communities).param("m", MEMBERS).update();
        ShippedGuides.into(jdbc);
        jdbc.sql("insert into cycle (community_id, school_year_id, number, begun_on) select c.id, y.id, 1, '2026-01-01' from community c, school_year y").update();
        jdbc.sql("""
                insert into session (community_id, cycle_id, kind, number, planned_on, planned_minutes, focus_minutes, opened_at)
                select community_id, id, 'first', 1, '2026-01-02', 90, 60, now() from cycle""").update();
    }

    private void contributions() {
        jdbc.sql("""
                insert into challenge (community_id, cycle_id, session_id, raised_by, words, control, at, selected_at, analysis, goal)
                select s.community_id, s.cycle_id, s.id, c.owner_id,
                       'Challenge ' || n || ': learners in the large classes of this school wait long for answers to their work',
                       case when n % 3 = 0 then 'indirect' else 'direct' end, now(), case when n <= 2 then now() end,
                       case when n <= 2 then 'We mark alone' else '' end, case when n <= 2 then 'Answers in two days' else '' end
                  from session s join community c on c.id = s.community_id, generate_series(1, 40) n where c.name = 'Community 1'""").update();
        jdbc.sql("""
                insert into evidence (community_id, challenge_id, kind, words, by_id, at)
                select community_id, id, 'observation', 'Seen in four lessons', raised_by, now() from challenge""").update();
        jdbc.sql("""
                insert into vote_count (challenge_id, session_id, community_id, votes)
                select id, session_id, community_id, case when selected_at is null then 0 else 10 end from challenge""").update();
        jdbc.sql("insert into vote_closure (session_id, community_id) select distinct session_id, community_id from challenge").update();
    }

    List<Meeting> meetings() {
        return jdbc.sql("""
                select c.owner_id, '/communities/' || c.id || '/sessions/' || s.id as path,
                       array(select person_id from membership m where m.community_id = c.id) as members
                  from community c join session s on s.community_id = c.id order by c.name = 'Community 1' desc, c.id""")
                .query((row, n) -> new Meeting(row.getString("owner_id"), row.getString("path"),
                        List.of((UUID[]) row.getArray("members").getArray()))).list();
    }

    /** For the crowd: every community works on one challenge, and everybody has a try-out of their own. */
    List<Caller> callers() {
        jdbc.sql("""
                insert into challenge (community_id, cycle_id, session_id, raised_by, words, control, at, selected_at, analysis, goal)
                select s.community_id, s.cycle_id, s.id, c.owner_id, 'The crowd works on this', 'direct', now(), now(), 'We mark alone', 'Answers in two days'
                  from session s join community c on c.id = s.community_id""").update();
        jdbc.sql("""
                insert into tryout (community_id, cycle_id, challenge_id, session_id, attempt, activity, implementor_id, due_on)
                select h.community_id, h.cycle_id, h.id, h.session_id, 1, 'Pairs tell each other a story', m.person_id, current_date + 7
                  from challenge h join membership m on m.community_id = h.community_id where h.words = 'The crowd works on this'""").update();
        jdbc.sql("vacuum analyze").update();
        return jdbc.sql("""
                select t.implementor_id, t.community_id, t.session_id, t.challenge_id, t.id,
                       (row_number() over (partition by t.community_id order by t.implementor_id = c.owner_id desc, t.implementor_id))::int - 1 as place,
                       array(select person_id from membership m where m.community_id = t.community_id) as members
                  from tryout t join community c on c.id = t.community_id order by place, t.community_id""")
                .query((row, n) -> new Caller(row.getObject(1, UUID.class), row.getInt("place"), "/communities/" + row.getString(2),
                        "/sessions/" + row.getString(3), "/challenges/" + row.getString(4), "/tryouts/" + row.getString(5),
                        List.of((UUID[]) row.getArray("members").getArray()))).list();
    }

    /** Which receipts are kept, and which stand in words that people wrote: one entry for each time. */
    List<UUID> receipts() {
        return jdbc.sql("select id from receipt").query(UUID.class).list();
    }

    List<UUID> written() {
        return jdbc.sql("""
                select substring(words from '[0-9a-f-]{36}')::uuid from (select words from tryout_note union all select words from decision
                    union all select words from evidence union all select words from solution union all select discussion from session) as written
                 where words ~ '[0-9a-f-]{36}'""").query(UUID.class).list();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
