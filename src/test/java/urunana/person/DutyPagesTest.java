package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone.Answer;
import urunana.cast.Story;
import urunana.cast.Who;

/** Duties are given, ended and handed over by those who manage people around them, and never by oneself. */
class DutyPagesTest {
    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private Answer give(Who actor, Who person, String role, UUID place, Object programme) {
        return cast.as(actor).post("/people/" + person.id() + "/duties", "role", role, "place", place, "programme", programme,
                "starts_on", "2026-09-24", "ends_on", "");
    }

    private Answer end(Who actor, Who person, UUID duty, String lastDay, Object successor, boolean dutyToo) {
        String path = "/people/" + person.id() + "/duties/" + duty + "/closure";
        return dutyToo ? cast.as(actor).post(path, "ends_on", lastDay, "successor", successor, "duty_too", "yes", "version", 1)
                : cast.as(actor).post(path, "ends_on", lastDay, "successor", successor, "version", 1);
    }

    private UUID duty(Who person, UUID place) {
        return cast.jdbc().sql("select id from duty where person_id = ? and place_id = ? order by starts_on desc limit 1")
                .param(person.id()).param(place).query(UUID.class).single();
    }

    private int duties(Who person) {
        return cast.jdbc().sql("select count(*) from duty where person_id = ?").param(person.id()).query(Integer.class).single();
    }

    @Test
    void nobodyChangesTheirOwnDuties() {
        assertThat(give(Who.HEAD, Who.HEAD, "teacher", Cast.ALPHA, "").status()).isEqualTo(403);
        assertThat(give(Who.ADMIN, Who.ADMIN, "teacher", Cast.ALPHA, "").status()).isEqualTo(403);
        assertThat(end(Who.HEAD, Who.HEAD, duty(Who.HEAD, Cast.ALPHA), "2026-09-24", "", false).status()).isEqualTo(403);
        assertThat(end(Who.HEAD, Who.DEPUTY, duty(Who.DEPUTY, Cast.ALPHA), "2026-09-24", Who.HEAD.id(), true).status())
                .as("nor by way of a hand-over").isEqualTo(403);
        assertThat(duties(Who.HEAD)).isEqualTo(1);
        assertThat(duties(Who.ADMIN)).isZero();
    }

    @Test
    void noDutyOutsideOnesPlaces() {
        assertThat(give(Who.HEAD, Who.TEACHER, "teacher", Cast.BETA, "").status()).isEqualTo(403);
        assertThat(give(Who.OFFICER, Who.TEACHER, "teacher", Cast.GAMMA, "").status()).isEqualTo(403);
        assertThat(give(Who.HEAD, Who.STRANGER, "teacher", Cast.ALPHA, "").status()).as("a person of elsewhere is not there").isEqualTo(404);
        assertThat(give(Who.MENTOR, Who.TEACHER, "teacher", Cast.ALPHA, "").status()).as("resets codes, manages nobody").isEqualTo(403);
        assertThat(duties(Who.TEACHER)).isEqualTo(1);
    }

    @Test
    @Tag("K22")
    @Tag("P04")
    void whoComesToEvaluateGivesUpTheirSeatAndMayNotLead() {
        assertThat(give(Who.DISTRICT, Who.COLLEAGUE, "cemc_trainer", Cast.SECTOR, "").status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select left_at is not null from membership where person_id = ?").param(Who.COLLEAGUE.id()).query(Boolean.class).single()).isTrue();
        assertThat(cast.jdbc().sql("select action || ' ' || object from audit where community_id = ? and object_id = ?")
                .param(Cast.COMMUNITY).param(Who.COLLEAGUE.id()).query(String.class).list()).containsExactly("ended for an evaluator the membership");
        var leader = give(Who.DISTRICT, Who.MENTOR, "cemc_trainer", Cast.SECTOR, "");
        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.says("Name another leader there first")).isTrue();
        assertThat(cast.jdbc().sql("select count(*) from duty where person_id = ? and role_code = 'cemc_trainer'").param(Who.MENTOR.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void noDutyToAnAdministratorUnlessOneIsOne() {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'teacher', ?, '2026-01-01', now())")
                .param(Who.ADMIN.id()).param(Cast.ALPHA).update();
        assertThat(give(Who.HEAD, Who.ADMIN, "hod", Cast.ALPHA, "").status()).isEqualTo(403);
        assertThat(cast.as(Who.HEAD).get("/people/" + Who.ADMIN.id() + "/edit").status()).isEqualTo(403);
        assertThat(give(Who.ADMIN, Who.TEACHER, "hod", Cast.ALPHA, "").status()).isEqualTo(303);
    }

    @Test
    void aDutyInOneProgrammeGivesNoneInAll() {
        cast.jdbc().sql("update duty set programme_id = ? where person_id = ?").param(Cast.PROGRAMME).param(Who.OFFICER.id()).update();
        assertThat(give(Who.OFFICER, Who.TEACHER, "hod", Cast.ALPHA, "").says("not yours to give")).isTrue();
        assertThat(give(Who.OFFICER, Who.TEACHER, "hod", Cast.ALPHA, Cast.PROGRAMME).status()).isEqualTo(303);
    }

    @Test
    @Tag("P01")
    void onePersonHoldsManyDutiesAndLosesNoHistory() {
        assertThat(give(Who.OFFICER, Who.TEACHER, "hod", Cast.BETA, "").status()).isEqualTo(303);
        assertThat(give(Who.OFFICER, Who.TEACHER, "hod", Cast.BETA, "").says("this duty at that time already")).isTrue();
        assertThat(end(Who.OFFICER, Who.TEACHER, duty(Who.TEACHER, Cast.ALPHA), "2026-09-23", "", false).status()).isEqualTo(303);
        var page = cast.as(Who.OFFICER).get("/people/" + Who.TEACHER.id());
        assertThat(page.body()).contains("Head of department, EP Beta", "Earlier duties", "Teacher, GS Alpha", "1 January 2026 to 23 September 2026");
        assertThat(cast.as(Who.HEAD).get("/people/" + Who.TEACHER.id()).status()).as("the old head sees a person who left no more").isEqualTo(404);
    }

    @Test
    @Tag("P01")
    void whoeverServesNowhereIsFoundWhereTheyServedLast() {
        assertThat(cast.as(Who.HEAD).get("/people/" + Who.GONE.id()).says("1 January 2026 to 23 September 2026")).isTrue();
        assertThat(give(Who.HEAD, Who.GONE, "teacher", Cast.ALPHA, "").status()).isEqualTo(303);
    }

    @Test
    void aDutyEndsOnceAndNotBeforeItBegan() {
        assertThat(end(Who.HEAD, Who.TEACHER, duty(Who.TEACHER, Cast.ALPHA), "2025-12-31", "", false).says("lies before the first")).isTrue();
        assertThat(end(Who.HEAD, Who.TEACHER, duty(Who.TEACHER, Cast.ALPHA), "2026-09-30", "", false).status()).isEqualTo(303);
        assertThat(end(Who.HEAD, Who.TEACHER, duty(Who.TEACHER, Cast.ALPHA), "2026-10-31", "", false).status()).as("stale").isEqualTo(409);
    }

    @Test
    void aRoleForALimitedTimeNeedsItsLastDay() {
        var answer = give(Who.OFFICER, Who.HEAD, "informal_leader", Cast.ALPHA, "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("for a limited time")).isTrue();
    }

    @Test
    @Tag("U10")
    void aTopicLeadEndsByItself() {
        assertThat(cast.as(Who.OFFICER).post("/people/" + Who.HEAD.id() + "/duties", "role", "informal_leader", "place", Cast.ALPHA,
                "programme", "", "starts_on", "2026-09-24", "ends_on", "2026-10-18").status()).isEqualTo(303);
        assertThat(cast.as(Who.OFFICER).get("/people/" + Who.HEAD.id()).says("24 September 2026 to 18 October 2026")).isTrue();
        cast.clock().set(java.time.Instant.parse("2026-10-19T08:00:00Z"));
        assertThat(cast.as(Who.OFFICER).get("/people?role=informal_leader").says("Nobody is found")).isTrue();
    }

    @Test
    @Tag("P01")
    @Tag("U15")
    void openWorkGoesToTheSuccessorAndHistoryStays() {
        var story = Story.begin(cast);
        UUID promise = promise(story, Who.MENTOR, false);
        UUID kept = promise(story, Who.MENTOR, true);
        UUID duty = duty(Who.MENTOR, Cast.ALPHA);
        var page = cast.as(Who.HEAD).get("/people/" + Who.MENTOR.id() + "/duties/" + duty);
        assertThat(page.body()).contains("CoP of Alpha", "Ingabire Aline").doesNotContain("Keza Diane", "Bring the register");
        assertThat(end(Who.HEAD, Who.MENTOR, duty, "2026-09-24", Who.COLLEAGUE.id(), true).status()).isEqualTo(303);

        assertThat(cast.jdbc().sql("select owner_id = :to and facilitator_id = :to and version = 2 from community where id = :id")
                .param("to", Who.COLLEAGUE.id()).param("id", Cast.COMMUNITY).query(Boolean.class).single()).isTrue();
        assertThat(owner(promise)).isEqualTo(Who.COLLEAGUE.id());
        assertThat(owner(kept)).as("what was done stays with who did it").isEqualTo(Who.MENTOR.id());
        assertThat(cast.jdbc().sql("select count(*) from duty where person_id = ? and role_code = 'sbm' and starts_on = '2026-09-25'")
                .param(Who.COLLEAGUE.id()).query(Integer.class).single()).as("the duty too").isEqualTo(1);
        assertThat(cast.as(Who.MENTOR).get("/me").body()).contains("Handed over to Ingabire Aline", "communities: 1, promises: 1");
        assertThat(cast.as(Who.COLLEAGUE).get("/me").body()).contains("From Uwase Claudine to Ingabire Aline", "Duties to come");
        assertThat(cast.jdbc().sql("select object from audit where action = 'handed over' order by object").query(String.class).list())
                .containsExactly("community", "promise");
        assertThat(end(Who.HEAD, Who.MENTOR, duty, "2026-09-24", Who.DEPUTY.id(), false).status()).as("only once").isEqualTo(409);
    }

    @Test
    @Tag("U15")
    void workLeftBehindMayBeHandedOverLater() {
        UUID duty = duty(Who.MENTOR, Cast.ALPHA);
        assertThat(end(Who.HEAD, Who.MENTOR, duty, "2026-09-23", "", false).status()).isEqualTo(303);
        String path = "/people/" + Who.MENTOR.id() + "/duties/" + duty;
        assertThat(cast.as(Who.OFFICER).get(path).says("Hand over the open work")).isTrue();
        assertThat(cast.as(Who.OFFICER).post(path + "/closure", "successor", "", "version", 2).status()).isEqualTo(422);
        assertThat(cast.as(Who.OFFICER).post(path + "/closure", "successor", Who.DEPUTY.id(), "version", 2).status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select joined_at is null and invited_at is not null from membership where community_id = ? and person_id = ?")
                .param(Cast.COMMUNITY).param(Who.DEPUTY.id()).query(Boolean.class).single()).as("a seat needs the norms accepted").isTrue();
    }

    @Test
    void anEvaluatorInheritsNoCommunity() {
        assertThat(give(Who.OFFICER, Who.DEPUTY, "stakeholder_monitor", Cast.ALPHA, "").status()).isEqualTo(303);
        var answer = end(Who.OFFICER, Who.MENTOR, duty(Who.MENTOR, Cast.ALPHA), "2026-09-24", Who.DEPUTY.id(), false);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("cannot lead there")).isTrue();
        assertThat(cast.jdbc().sql("select count(*) from duty where ends_on = '2026-09-24'").query(Integer.class).single()).as("nothing is half done").isZero();
    }

    private UUID owner(UUID promise) {
        return cast.jdbc().sql("select owner_id from decision where id = ?").param(promise).query(UUID.class).single();
    }

    private UUID promise(Story story, Who owner, boolean done) {
        return cast.jdbc().sql("""
                insert into decision (session_id, community_id, words, owner_id, due_on, done_on, at)
                values (?, ?, 'Bring the register', ?, '2026-10-01', ?::date, now()) returning id""")
                .param(story.session()).param(Cast.COMMUNITY).param(owner.id()).param(done ? "2026-09-20" : null).query(UUID.class).single();
    }
}
