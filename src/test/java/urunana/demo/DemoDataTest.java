package urunana.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import urunana.cast.Cast;

/** The demo loads into an empty site, once, and tells only what could have happened. */
class DemoDataTest {
    /** A Sunday in the holidays: the hardest day to be alive on. */
    private static final Instant NOW = Instant.parse("2027-08-15T05:20:00Z");

    static Cast site;

    @BeforeAll
    static void load() {
        site = Cast.onEmptySite();
        assertThat(site.bean(DemoData.class).fill(Clock.fixed(NOW, ZoneOffset.UTC))).isTrue();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aSiteWithAProgrammeIsLeftAlone() {
        long before = count("select (select count(*) from person) + (select count(*) from community) + (select count(*) from audit)");
        assertThat(site.bean(DemoData.class).fill(Clock.systemUTC())).isFalse();
        assertThat(count("select (select count(*) from person) + (select count(*) from community) + (select count(*) from audit)")).isEqualTo(before);
    }

    @Test
    @Tag("C002")
    @Tag("C003")
    @Tag("U01")
    @Tag("E29")
    @Tag("E02")
    void theProgrammesHoldTheFiguresOfTheirSources() {
        assertThat(rows("select strand || ' ' || count(*) from programme_place pp join programme p on p.id = pp.programme_id where slug = 'ltlt' group by strand order by strand"))
                .containsExactly("PE 3", "PE&SE 3", "SE 11");
        assertThat(rows("select p.name from programme_place pp join place p on p.id = pp.place_id where pp.support <> '' order by p.name"))
                .containsExactly("Gatsibo", "Kayonza", "Kirehe", "Nyabihu", "Nyagatare", "Rusizi");
        assertThat(rows("""
                select h.position || ' ' || t.number || ' ' || count(*) over (partition by h.id) from programme_target t
                  join programme_phase h on h.id = t.phase_id join programme p on p.id = t.programme_id
                 where p.slug = 'pln' and t.measure = 'networks' order by h.position""")).containsExactly("1 30 2", "1 30 2", "2 90 1");
        assertThat(count("select count(distinct w.country) from place w join programme_place pp on pp.place_id = w.id join programme p on p.id = pp.programme_id where p.slug = 'mensi'"))
                .isEqualTo(6);
        assertThat(rows("select number || '' from programme_target t join programme p on p.id = t.programme_id where slug = 'mensi' and measure like '%schools%' order by 1"))
                .containsExactly("100", "100", "24");
    }

    @Test
    void everyStateOfACycleHasAnExample() {
        assertThat(states()).contains("ended accepted", "ended returned", "ended -", "stopped -", "running first planned", "running first open",
                "running middle planned", "running middle open", "running middle postponed", "running last planned", "running meeting planned");
        assertThat(count("select count(*) from guide_edition where community_id is not null and published_at is not null")).isPositive();
        assertThat(count("select count(*) from guide_edition e join guide g on g.id = e.guide_id where g.programme_id is not null and e.published_at is null")).isPositive();
        assertThat(count("select count(*) from agenda_item where source = 'inbox'")).isPositive();
        assertThat(count("select count(*) from guest where person_id is not null and answer = 'comes'")).isPositive();
        assertThat(count("select count(*) from guest where person_id is null")).isPositive();
        assertThat(count("select count(*) from inbox_item where person_id is null")).isPositive();
        assertThat(count("select count(*) from community c where not exists (select 1 from cycle y where y.community_id = c.id)")).isPositive();
        assertThat(count("select count(*) from session where planned_on between date '2027-08-15' and date '2027-08-22' and opened_at is null")).isPositive();
        assertThat(count("select count(*) from tryout where outcome is null and due_on between date '2027-08-12' and date '2027-08-20'")).isPositive();
        assertThat(count("select count(*) from membership where standing(joined_at, left_at, invited_at, asked_at) = 'asked'")).isPositive();
        assertThat(count("select count(*) from membership where standing(joined_at, left_at, invited_at, asked_at) = 'invited'")).isPositive();
        assertThat(count("select count(*) from membership where standing(joined_at, left_at, invited_at, asked_at) = 'gone'")).isPositive();
    }

    @Test
    @Tag("K26")
    void aTeacherWithoutAPhoneAskedAColleague() {
        assertThat(rows("""
                select a.full_name || ' ' || w.full_name from written_for f join tryout_note n on n.id = f.record_id and n.person_id = f.author_id
                  join person a on a.id = f.author_id join person w on w.id = f.writer_id""")).hasSize(1).first().asString().endsWith("Mugisha Eric");
        assertThat(rows("select f.part from written_for f join tryout t on t.id = f.record_id order by 1")).containsExactly("review", "whole");
    }

    @Test
    @Tag("U28")
    void oneCommunityHasWorkedInOneWayThreeTimesAndAnotherHasChosenCards() {
        assertThat(rows("""
                select string_agg(k.card, ' ' order by s.closed_at) from session s join session_card k on k.session_id = s.id
                 where s.closed_at is not null group by s.community_id having count(distinct s.id) = 3""")).containsExactly("think_pair_all think_pair_all think_pair_all");
        assertThat(count("select count(*) from session s join session_card k on k.session_id = s.id where s.closed_at is null")).isEqualTo(2);
    }

    @Test
    @Tag("K25")
    void everyWayToVoteAndToSayHowItWasHasAnExample() {
        assertThat(count("select count(*) from ballot b join session s on s.id = b.session_id left join vote_closure z on z.session_id = s.id where s.closed_at is null and z.session_id is null"))
                .as("a vote that goes on").isPositive();
        assertThat(count("select count(*) from vote_closure where hands")).as("raised hands").isPositive();
        assertThat(count("select count(*) from vote_closure z where exists (select 1 from ballot b where b.session_id = z.session_id)")).as("closed").isPositive();
        assertThat(count("select count(*) from (select session_id from pulse where shown group by session_id having count(*) >= 5) enough")).as("a trend").isGreaterThan(2);
        assertThat(count("select count(*) from (select session_id from pulse group by session_id having bool_and(not shown)) few")).as("too few").isPositive();
        assertThat(count("select count(distinct cycle_id) from enabler_rating where shown")).isGreaterThan(1);
    }

    @Test
    @Tag("K23")
    void schoolsWereAskedAndGaveAndCouldNot() {
        assertThat(rows("select distinct case when possible is null then 'asked' when possible then 'given' else 'not possible' end from hosting order by 1"))
                .containsExactly("asked", "given", "not possible");
        assertThat(count("select count(*) from hosting h where possible and exists (select 1 from cover v where v.session_id = h.session_id and not v.agreed)")).isPositive();
        assertThat(rows("select distinct answer from invitation_answer order by 1")).containsExactly("away", "comes", "late");
    }

    @Test
    void somePhonesWereTooLate() {
        assertThat(rows("select reason from parked where settled_at is null order by 1")).containsExactly("refusal.not_found", "session.not_open");
        assertThat(count("select count(*) from parked where not belonged(person_id, community_id)")).isZero();
    }

    @Test
    @Tag("C065")
    void theFourExampleChallengesAreThereWithEvidence() {
        assertThat(rows("""
                select distinct topic from challenge h where exists (select 1 from evidence e where e.challenge_id = h.id)""").stream()
                .filter(List.of("assessment", "gender", "inclusion", "homework")::contains)).hasSize(4);
        assertThat(count("select count(*) from challenge h where not exists (select 1 from evidence e where e.challenge_id = h.id)")).isZero();
    }

    @Test
    @Tag("C044")
    void sessionsFollowEachOtherAsTheRulesSay() {
        for (var kinds : rows("select string_agg(kind, ' ' order by number) from session where cancelled_at is null group by cycle_id")) {
            assertThat(kinds).matches("(first( middle)*|meeting( meeting)*)( last)?");
        }
        assertThat(count("""
                select count(*) from session s join session n on n.cycle_id = s.cycle_id and n.number = s.number + 1
                 where n.opened_at is not null and (s.closed_at is null and s.cancelled_at is null or n.opened_at <= s.closed_at)""")).isZero();
        assertThat(count("select count(*) from session where closed_at < opened_at")).isZero();
        assertThat(count("select count(*) from session s where closed_at is not null and not exists (select 1 from attendance a where a.session_id = s.id)")).isZero();
    }

    @Test
    @Tag("C045")
    void aLastSessionComesOnlyAfterEverySelectedChallengeIsSolved() {
        assertThat(count("""
                select count(*) from session s join challenge h on h.cycle_id = s.cycle_id and h.selected_at is not null
                 where s.kind = 'last' and not exists (select 1 from tryout t where t.challenge_id = h.id and t.outcome = 'succeeded')""")).isZero();
        assertThat(count("""
                select count(*) from tryout t where t.outcome = 'not_yet' and t.attempt = 1
                   and not exists (select 1 from deeper_look d where d.tryout_id = t.id)""")).isZero();
    }

    @Test
    void nothingHappensInTheFutureOrOnAWeekend() {
        for (String column : new String[] {"challenge.at", "session.opened_at", "session.closed_at", "tryout_note.at", "lesson.at",
            "cycle_report_step.at", "membership.joined_at", "membership_step.at", "audit.at"}) {
            String[] part = column.split("\\.");
            assertThat(count("select count(*) from " + part[0] + " where " + part[1] + " > timestamptz '2027-08-15T05:20Z'")).as(column).isZero();
        }
        assertThat(count("select count(*) from session where extract(isodow from planned_on) > 5")).isZero();
    }

    @Test
    @Tag("K22")
    void noEvaluatorSitsInACommunity() {
        assertThat(count("select count(*) from membership m where joined_at is not null and is_evaluator(m.person_id, m.community_id, date '2027-08-15')")).isZero();
        assertThat(count("select count(*) from duty d join programme_evaluator e on e.role_code = d.role_code")).isPositive();
        assertThat(count("select count(*) from community c where not sees_talk(c.owner_id, c.id, date '2027-08-15')")).isZero();
    }

    @Test
    void everybodyCanSignInWithTheOnePin() {
        assertThat(count("select count(*) from person p where p.sign_in_name is null or not exists (select 1 from secret s where s.person_id = p.id)")).isZero();
        String hash = rows("select hash from secret limit 1").getFirst();
        assertThat(site.bean(PasswordEncoder.class).matches(DemoData.PIN, hash)).isTrue();
        assertThat(site.bean(DemoData.class).accounts()).allSatisfy(account -> assertThat(account.name()).isNotBlank())
                .extracting(DemoData.Account::signInName).contains("admin", "uwase", "eric", "aline", "habimana", "mukamana", "nkusi", "umutoni", "amani", "ines");
    }

    @Test
    void inventedSitesSaySo() {
        assertThat(count("select count(*) from place where kind <> 'area' and name not like '%(demo)%'")).isZero();
        assertThat(count("select count(*) from programme where name not like '%(demo)%'")).isZero();
    }

    private static List<String> states() {
        return rows("""
                select distinct case when c.stopped_at is not null then 'stopped -'
                            when c.ended_at is not null then 'ended ' || case when r.accepted_at is not null then 'accepted' when r.returned_at is not null then 'returned' else '-' end
                            else 'running ' || coalesce(s.kind || ' ' || case when s.opened_at is not null then 'open' when s.planned_on is null then 'postponed' else 'planned' end, '-') end
                  from cycle c left join cycle_report r on r.cycle_id = c.id
                  left join session s on s.cycle_id = c.id and s.closed_at is null and s.cancelled_at is null""");
    }

    private static List<String> rows(String sql) {
        return site.jdbc().sql(sql).query(String.class).list();
    }

    private static long count(String sql) {
        return site.jdbc().sql(sql).query(Long.class).single();
    }
}
